package org.clinic.portal.inquiry;

import java.util.UUID;
import java.util.function.Consumer;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells whoever looks at inquiries, on whichever node, that one has come in or changed. No word of it is said. */
@Service
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class InquiryNews {

    private static final String SUBJECT = "inquiry";
    private static final String RECEIVED = "received ";
    private static final String CHANGED = "changed ";

    private final Broadcasts broadcasts;

    InquiryNews(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** Hears of what is committed from now on. All methods are called on a thread that serves everybody. */
    public interface Listener {

        void received(InquiryId inquiry);

        /** One's own acts included. */
        void changed(InquiryId inquiry);

        /** Some may have been missed. */
        void missed();
    }

    public Subscription listen(Listener listener) {
        return broadcasts.listen(SUBJECT, new Listening(listener));
    }

    static void tellReceived(Broadcasts broadcasts, InquiryId inquiry) {
        broadcasts.send(SUBJECT, RECEIVED + inquiry);
    }

    static void tellChanged(Broadcasts broadcasts, InquiryId inquiry) {
        broadcasts.send(SUBJECT, CHANGED + inquiry);
    }

    private record Listening(Listener listener) implements Broadcasts.Listener {

        @Override
        public void heard(String message) {
            if (message.startsWith(RECEIVED)) {
                tell(message.substring(RECEIVED.length()), listener::received);
            } else {
                tell(message.substring(CHANGED.length()), listener::changed);
            }
        }

        private static void tell(String id, Consumer<InquiryId> what) {
            what.accept(new InquiryId(UUID.fromString(id)));
        }

        @Override
        public void missed() {
            listener.missed();
        }
    }
}

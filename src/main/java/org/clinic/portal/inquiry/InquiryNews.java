package org.clinic.portal.inquiry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps lists of inquiries up to date: tells, on whichever node, that one has come in or changed, or a view has, how one
 * stands now, and how many there are. Nothing of it says who anybody is, so it leaves no trace.
 */
@Service
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class InquiryNews {

    static final String SUBJECT = "inquiry";
    private static final String RECEIVED = "received ";
    private static final String CHANGED = "changed ";
    private static final String SEEN = "seen ";
    private static final String VIEWS = "views";

    private final InquirySearch search;
    private final InquiryStates states;
    private final SharedCounts shared;
    private final PersonSearch persons;
    private final Quarantine quarantine;
    private final Broadcasts broadcasts;
    private final CurrentAccount current;

    InquiryNews(
            InquirySearch search,
            InquiryStates states,
            SharedCounts shared,
            PersonSearch persons,
            Quarantine quarantine,
            Broadcasts broadcasts,
            CurrentAccount current) {
        this.search = search;
        this.states = states;
        this.shared = shared;
        this.persons = persons;
        this.quarantine = quarantine;
        this.broadcasts = broadcasts;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public List<InquiryState> states(Collection<InquiryId> some) {
        return states.of(some, current.get().id());
    }

    /** How many there are of each; what is over, nobody counts, so that of those in which nothing is due there is none. */
    @Transactional(readOnly = true)
    public Map<InquiryFilter, Integer> counts(Collection<InquiryFilter> filters) {
        var counted = counted(filters);
        if (counted.isEmpty()) {
            return Map.of();
        }
        var counts = search.counts(counted, current.get().id());
        return IntStream.range(0, counted.size()).boxed().collect(Collectors.toMap(counted::get, counts::get));
    }

    /** The same for whoever has heard of something, which many windows do at once: counted once for all of them. */
    public Map<InquiryFilter, Integer> countsByNow(Collection<InquiryFilter> filters) {
        return shared.of(counted(filters), current.get().id());
    }

    /** How many forms wait in quarantine, a thousand at most. */
    @Transactional(readOnly = true)
    public int quarantined() {
        return quarantine.count();
    }

    private static List<InquiryFilter> counted(Collection<InquiryFilter> filters) {
        return filters.stream()
                .filter(filter -> filter.scope().isByDue() && !filter.isSearch())
                .distinct()
                .toList();
    }

    /**
     * How many the person of each had sent before, as far as their e-mail address or telephone number says so, fifty at most
     * for either; those that were their first are left out.
     */
    @Transactional(readOnly = true)
    public Map<InquiryId, Integer> earlier(Collection<InquiryId> some) {
        return persons.earlier(some);
    }

    /** The topics about which anybody ever asked, with the names that they had when somebody last did. */
    @Transactional(readOnly = true)
    public Map<UUID, String> topics() {
        return search.topics();
    }

    /** Hears of what is committed from now on. All methods are called on a thread that serves everybody. */
    public interface Listener {

        void received(InquiryId inquiry);

        /** One's own acts included. */
        void changed(InquiryId inquiry);

        /** Somebody has opened it for the first time, with which it is as due as before, and whose it was. */
        void seen(InquiryId inquiry);

        /** Somebody has kept, changed or removed a view, which is theirs or the team's. */
        void viewsChanged();

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

    static void tellSeen(Broadcasts broadcasts, InquiryId inquiry) {
        broadcasts.send(SUBJECT, SEEN + inquiry);
    }

    /** Whether there may be other numbers since then for anybody but who has done it. */
    static boolean changesCounts(String message) {
        return !message.startsWith(SEEN);
    }

    static void tellViewsChanged(Broadcasts broadcasts) {
        broadcasts.send(SUBJECT, VIEWS);
    }

    private record Listening(Listener listener) implements Broadcasts.Listener {

        @Override
        public void heard(String message) {
            if (message.equals(VIEWS)) {
                listener.viewsChanged();
            } else if (message.startsWith(RECEIVED)) {
                tell(message.substring(RECEIVED.length()), listener::received);
            } else if (message.startsWith(SEEN)) {
                tell(message.substring(SEEN.length()), listener::seen);
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

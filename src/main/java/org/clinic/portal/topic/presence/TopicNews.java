package org.clinic.portal.topic.presence;

import java.util.function.Consumer;
import java.util.function.Function;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Service;

/** Tells whoever has a topic open, on whichever node, that something about it has changed. */
@Service
@TopicReaders
public class TopicNews {

    static final String DRAFT = "topic";
    static final String TERMS = "topic-terms";
    static final String PLANS = "topic-plans";

    private final Broadcasts broadcasts;

    TopicNews(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /**
     * Hears of every change of one topic, and of the clinic's terms, that is committed from now on, one's own included.
     * When some may have been missed, an arrangement and a presence are told, which lead to everything being read again.
     *
     * @param hear is called on a thread of its own that serves everybody, so it hands on what takes time
     */
    public Subscription of(TopicId topic, Consumer<TopicChange> hear) {
        var draft = broadcasts.listen(DRAFT, new Listening(topic.toString(), TopicChange::read, hear));
        var presence = broadcasts.listen(
                PresenceService.SUBJECT, new Listening(topic.toString(), said -> new TopicChange.Presence(), hear));
        var terms = broadcasts.listen(TERMS, new ListeningToTerms(hear));
        return () -> {
            draft.end();
            terms.end();
            presence.end();
        };
    }

    /**
     * Hears that something else is planned, or has come of a plan, of whichever topic.
     *
     * @param hear is called as for {@link #of}
     */
    public Subscription ofPlans(Runnable hear) {
        return broadcasts.listen(PLANS, new Broadcasts.Listener() {

            @Override
            public void heard(String message) {
                hear.run();
            }

            @Override
            public void missed() {
                hear.run();
            }
        });
    }

    /** What concerns one topic, out of what concerns any. */
    private record Listening(String topic, Function<String, TopicChange> read, Consumer<TopicChange> hear)
            implements Broadcasts.Listener {

        @Override
        public void heard(String message) {
            if (message.startsWith(topic)) {
                hear.accept(read.apply(message.substring(topic.length()).strip()));
            }
        }

        @Override
        public void missed() {
            hear.accept(read.apply(""));
        }
    }

    /** What concerns every topic. */
    private record ListeningToTerms(Consumer<TopicChange> hear) implements Broadcasts.Listener {

        @Override
        public void heard(String message) {
            hear.accept(new TopicChange.Terms());
        }

        /** With an arrangement, which is told then, the terms are read again as well. */
        @Override
        public void missed() {}
    }
}

package org.clinic.portal.feedback;

import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Component;

/** Says on every node that readers have said something, and that it is done; never what, nor of whom. */
@Component
class FeedbackNews {

    private static final String SUBJECT = "reader-feedback";
    private static final String ANSWERED = "answered ";
    private static final String NOTED = "noted ";

    /** A note that coordinators alone read, of whichever topic. */
    private static final String PERSONAL = "personal";

    private final Broadcasts broadcasts;

    FeedbackNews(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    void answered(TopicId topic) {
        broadcasts.send(SUBJECT, ANSWERED + topic);
    }

    void noted(TopicId topic, boolean personal) {
        broadcasts.send(SUBJECT, personal ? PERSONAL : NOTED + topic);
    }

    void personalChanged() {
        broadcasts.send(SUBJECT, PERSONAL);
    }

    Subscription listenToPersonal(Runnable changed) {
        return listen(PERSONAL, changed);
    }

    /** To what marketing may know of a topic. */
    Subscription listenTo(TopicId topic, Runnable answered, Runnable noted) {
        var answers = listen(ANSWERED + topic, answered);
        var notes = listen(NOTED + topic, noted);
        return () -> {
            answers.end();
            notes.end();
        };
    }

    private Subscription listen(String which, Runnable changed) {
        return broadcasts.listen(SUBJECT, new Broadcasts.Listener() {
            @Override
            public void heard(String message) {
                if (message.equals(which)) {
                    changed.run();
                }
            }

            @Override
            public void missed() {
                changed.run();
            }
        });
    }
}

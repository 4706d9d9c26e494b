package org.clinic.portal.inquiry;

import java.util.Optional;
import org.clinic.portal.inquiry.spam.Lessons;
import org.springframework.stereotype.Component;

/**
 * Has what the desk does teach what is spam: what it calls so, what it says is none, and what it settles as a question that
 * somebody asked. What is taken back is unlearned.
 */
@Component
class SpamTeaching {

    private final Lessons lessons;

    SpamTeaching(Lessons lessons) {
        this.lessons = lessons;
    }

    /** @param inquiry as it stands since then */
    void after(InquiryEventKind kind, Inquiry inquiry) {
        var message = Optional.ofNullable(inquiry.sent().words()).orElse("");
        switch (kind) {
            case MARKED_AS_SPAM -> lessons.learn(inquiry.id().id(), message, true);
            case MARKED_AS_NO_SPAM, CLOSED -> lessons.learn(inquiry.id().id(), message, false);
            case TAKEN_BACK -> {
                switch (inquiry.status()) {
                    case SPAM -> lessons.learn(inquiry.id().id(), message, true);
                    case CLOSED -> lessons.learn(inquiry.id().id(), message, false);
                    default -> lessons.forget(inquiry.id().id(), message);
                }
            }
            default -> {
                // Says nothing of whether somebody asked.
            }
        }
    }
}

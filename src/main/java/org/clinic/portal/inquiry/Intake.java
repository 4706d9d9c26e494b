package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an inquiry of what was sent: with the first event of its timeline, and told to whom it concerns. */
@Component
class Intake {

    private final InquiryRepository inquiries;
    private final InquiryEventRepository events;
    private final Quarantine quarantine;
    private final DueTimes due;
    private final OnDuty duty;
    private final Notifications notifications;
    private final Broadcasts broadcasts;
    private final Clock clock;

    Intake(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            Quarantine quarantine,
            DueTimes due,
            OnDuty duty,
            Notifications notifications,
            Broadcasts broadcasts,
            Clock clock) {
        this.inquiries = inquiries;
        this.events = events;
        this.quarantine = quarantine;
        this.due = due;
        this.duty = duty;
        this.notifications = notifications;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /** One that has just come. */
    Inquiry take(Reference reference, Submission submission) {
        var now = clock.instant();
        var inquiry = store(reference, submission, now);
        tell(inquiry, now);
        return inquiry;
    }

    /**
     * One that has waited in quarantine, which is as due as if it had not, and has the reference that its sender knows.
     *
     * @param by who lets it out; nobody if the sender has sent it once more
     */
    Inquiry release(Quarantined waiting, Submission submission, @Nullable SignedInAccount by) {
        var now = clock.instant();
        var inquiry = store(waiting.reference(), submission, waiting.receivedAt());
        var first = firstAnswer(waiting.receivedAt());
        events.save(
                by == null
                        ? InquiryEvent.ofVisitor(inquiry.id(), now, InquiryEventKind.SENT_AGAIN, first)
                        : InquiryEvent.of(inquiry.id(), now, InquiryEventKind.MARKED_AS_NO_SPAM, by, null, first));
        quarantine.additions(waiting.id()).forEach(each -> take(each, inquiry));
        quarantine.release(waiting.id(), inquiry.id(), now, by);
        tell(inquiry, now);
        return inquiry;
    }

    private void take(QuarantinedAddition addition, Inquiry inquiry) {
        var words = addition.words();
        if (words != null) {
            events.save(InquiryEvent.added(inquiry.id(), addition.saidAt(), words, null));
        } else if (inquiry.nextStep().isPresent()) {
            inquiry.withdraw();
            events.save(InquiryEvent.ofVisitor(inquiry.id(), addition.saidAt(), InquiryEventKind.WITHDRAWN, null));
        }
    }

    private Inquiry store(Reference reference, Submission submission, Instant receivedAt) {
        var first = firstAnswer(receivedAt);
        var hash = SubmissionHash.of(submission);
        var inquiry = inquiries.save(new Inquiry(reference, hash, submission, receivedAt, first));
        events.saveAndFlush(InquiryEvent.ofVisitor(inquiry.id(), receivedAt, InquiryEventKind.RECEIVED, first));
        return inquiry;
    }

    private NextStep firstAnswer(Instant receivedAt) {
        return NextStep.firstAnswer(due.firstAnswer(Priority.NORMAL, receivedAt));
    }

    private void tell(Inquiry inquiry, Instant now) {
        InquiryNews.tellReceived(broadcasts, inquiry.id());
        if (inquiry.status() == InquiryStatus.RECEIVED) {
            duty.at(now).forEach(account -> tell(account, inquiry));
        }
    }

    private void tell(AccountId onDuty, Inquiry inquiry) {
        notifications.send(
                onDuty,
                Set.of(Roles.COORDINATOR),
                "inquiry.received",
                List.of(inquiry.reference().value()),
                "inquiries/" + inquiry.id());
    }
}

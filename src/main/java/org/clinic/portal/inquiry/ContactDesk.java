package org.clinic.portal.inquiry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where visitors hand in what they want to ask. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ContactDesk {

    private final InquiryRepository inquiries;
    private final InquiryEventRepository events;
    private final DueTimes due;
    private final OnDuty duty;
    private final Notifications notifications;
    private final Broadcasts broadcasts;
    private final TransactionLock lock;
    private final Clock clock;
    private final RandomGenerator random;

    @Autowired
    ContactDesk(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            DueTimes due,
            OnDuty duty,
            Notifications notifications,
            Broadcasts broadcasts,
            TransactionLock lock,
            Clock clock) {
        this(inquiries, events, due, duty, notifications, broadcasts, lock, clock, new SecureRandom());
    }

    ContactDesk(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            DueTimes due,
            OnDuty duty,
            Notifications notifications,
            Broadcasts broadcasts,
            TransactionLock lock,
            Clock clock,
            RandomGenerator random) {
        this.inquiries = inquiries;
        this.events = events;
        this.due = due;
        this.duty = duty;
        this.notifications = notifications;
        this.broadcasts = broadcasts;
        this.lock = lock;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Stores the inquiry and the first event of its timeline, both or neither. The same submission again, at once or
     * later, is the same inquiry, also when the field that people leave empty was filled in only one of them: it is no
     * spam then, unless somebody has said that it is.
     */
    public Reference receive(Submission submission) {
        byte[] hash = SubmissionHash.of(submission);
        lock.on("submission " + HexFormat.of().formatHex(hash));
        return inquiries
                .findForChangeBySubmissionHash(hash)
                .map(known -> again(known, submission))
                .orElseGet(() -> store(submission, hash));
    }

    private Reference again(Inquiry known, Submission submission) {
        if (!submission.trapped()
                && known.status() == InquiryStatus.SPAM
                && !events.existsByInquiryAndKind(known.id(), InquiryEventKind.MARKED_AS_SPAM)) {
            var first = firstAnswer(known.priority(), known.receivedAt());
            known.markAsNoSpam(first);
            events.save(InquiryEvent.ofVisitor(known.id(), clock.instant(), InquiryEventKind.SENT_AGAIN, first));
            InquiryNews.tellReceived(broadcasts, known.id());
        }
        return known.reference();
    }

    private Reference store(Submission submission, byte[] hash) {
        var now = clock.instant();
        var first = firstAnswer(Priority.NORMAL, now);
        var inquiry = inquiries.save(new Inquiry(freeReference(), hash, submission, now, first));
        events.save(InquiryEvent.ofVisitor(inquiry.id(), now, InquiryEventKind.RECEIVED, first));
        if (submission.trapped()) {
            events.save(InquiryEvent.ofVisitor(inquiry.id(), now, InquiryEventKind.TRAPPED, null));
        }
        InquiryNews.tellReceived(broadcasts, inquiry.id());
        if (!submission.trapped()) {
            duty.at(now).forEach(account -> tell(account, inquiry));
        }
        return inquiry.reference();
    }

    private void tell(AccountId onDuty, Inquiry inquiry) {
        notifications.send(
                onDuty,
                Set.of(Roles.COORDINATOR),
                "inquiry.received",
                List.of(inquiry.reference().value()),
                "inquiries/" + inquiry.id());
    }

    private NextStep firstAnswer(Priority priority, Instant receivedAt) {
        return NextStep.firstAnswer(due.firstAnswer(priority, receivedAt));
    }

    /** Locked until the end of the transaction, so that nobody else can find the same one free. */
    private Reference freeReference() {
        while (true) {
            var reference = Reference.random(random);
            lock.on("reference " + reference.value());
            if (!inquiries.existsByReference(reference.value())) {
                return reference;
            }
        }
    }
}

package org.clinic.portal.inquiry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.notification.Notifications;
import org.springframework.stereotype.Component;

/** What follows from what its sender does with an inquiry: how it stands, its timeline, and who is told. */
@Component
class SenderActs {

    private final InquiryRepository inquiries;
    private final InquiryEventRepository events;
    private final Quarantine quarantine;
    private final DueTimes due;
    private final OnDuty duty;
    private final Notifications notifications;
    private final Broadcasts broadcasts;
    private final EntityManager entities;
    private final Clock clock;

    SenderActs(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            Quarantine quarantine,
            DueTimes due,
            OnDuty duty,
            Notifications notifications,
            Broadcasts broadcasts,
            EntityManager entities,
            Clock clock) {
        this.inquiries = inquiries;
        this.events = events;
        this.quarantine = quarantine;
        this.due = due;
        this.duty = duty;
        this.notifications = notifications;
        this.broadcasts = broadcasts;
        this.entities = entities;
        this.clock = clock;
    }

    /** What is spam by the desk's word gets the words and disturbs nobody. */
    void add(Inquiry known, String words) {
        var inquiry = standing(known);
        if (events.existsByInquiryAndKindAndText(inquiry.id(), InquiryEventKind.ADDED, words)) {
            return;
        }
        entities.lock(inquiry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        var next = toBeLookedAt(inquiry);
        next.ifPresent(step -> takeUp(inquiry, step));
        events.save(InquiryEvent.added(inquiry.id(), clock.instant(), words, next.orElse(null)));
        InquiryNews.tellChanged(broadcasts, inquiry.id());
        if (inquiry.status() != InquiryStatus.SPAM) {
            tell(inquiry, "inquiry.added");
        }
    }

    /** The one that stands for it by now, locked as it is. */
    private Inquiry standing(Inquiry known) {
        var into = known.mergedInto();
        return into == null ? known : inquiries.findForChangeById(into).orElseThrow();
    }

    /** As soon as a first answer is promised, where nobody would look before a later time, or at all. */
    private Optional<NextStep> toBeLookedAt(Inquiry inquiry) {
        var waits = inquiry.nextStep()
                .filter(step -> step.kind() == NextStepKind.WAIT || step.kind() == NextStepKind.COME_BACK)
                .isPresent();
        return waits || inquiry.status() == InquiryStatus.CLOSED
                ? Optional.of(NextStep.followUp(null, due.firstAnswer(inquiry.priority(), clock.instant())))
                : Optional.empty();
    }

    /** Whose it was takes it up again, if they still answer any. */
    private void takeUp(Inquiry inquiry, NextStep step) {
        if (inquiry.status() != InquiryStatus.CLOSED) {
            inquiry.plan(step);
            return;
        }
        inquiry.reopen(step);
        var active = duty.everybody();
        if (inquiry.assignee() != null && !active.isEmpty() && !active.contains(inquiry.assignee())) {
            inquiry.giveBack(null, null);
        }
    }

    /** What is over, or spam, stays as it is. */
    void withdraw(Inquiry known) {
        var inquiry = standing(known);
        if (inquiry.nextStep().isEmpty()) {
            return;
        }
        inquiry.withdraw();
        events.save(InquiryEvent.ofVisitor(inquiry.id(), clock.instant(), InquiryEventKind.WITHDRAWN, null));
        InquiryNews.tellChanged(broadcasts, inquiry.id());
        tell(inquiry, "inquiry.withdrawn");
    }

    /** Unless it was let out in this moment, with which it is the desk's. */
    void add(Quarantined kept, String words) {
        if (quarantine.findWaiting(kept.id()).isEmpty()) {
            inquiries.findForChangeByReference(kept.reference().value()).ifPresent(each -> add(each, words));
        } else if (quarantine.additions(kept.id()).stream().noneMatch(each -> words.equals(each.words()))) {
            quarantine.add(kept.id(), clock.instant(), words);
        }
    }

    void withdraw(Quarantined kept) {
        if (quarantine.findWaiting(kept.id()).isEmpty()) {
            inquiries.findForChangeByReference(kept.reference().value()).ifPresent(this::withdraw);
        } else if (quarantine.additions(kept.id()).stream().noneMatch(each -> each.words() == null)) {
            quarantine.add(kept.id(), clock.instant(), null);
        }
    }

    private void tell(Inquiry inquiry, String kind) {
        told(inquiry, clock.instant())
                .forEach(account -> notifications.send(
                        account,
                        Set.of(Roles.COORDINATOR),
                        kind,
                        List.of(inquiry.reference().value()),
                        "inquiries/" + inquiry.id()));
    }

    private List<AccountId> told(Inquiry inquiry, Instant now) {
        var assignee = inquiry.assignee();
        return assignee == null ? duty.at(now) : duty.of(assignee, now);
    }
}

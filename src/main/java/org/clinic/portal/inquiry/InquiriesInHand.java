package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.WorkInHand;
import org.clinic.portal.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the open inquiries of whoever is a coordinator no longer go back to nobody, and tells those who are. */
@Component
class InquiriesInHand implements WorkInHand {

    private final InquiryRepository inquiries;
    private final InquiryActs acts;
    private final OnDuty duty;
    private final Notifications notifications;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    InquiriesInHand(
            InquiryRepository inquiries,
            InquiryActs acts,
            OnDuty duty,
            Notifications notifications,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.inquiries = inquiries;
        this.acts = acts;
        this.duty = duty;
        this.notifications = notifications;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int inHand(AccountId account) {
        return inquiries.countByAssigneeAndStatus(account, InquiryStatus.ASSIGNED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(NamedAccount account, Set<String> lost) {
        if (!lost.contains(Roles.COORDINATOR)) {
            return;
        }
        duty.forget(account.id(), clock.instant());
        var open = inquiries.findForChangeByAssigneeAndStatusOrderById(account.id(), InquiryStatus.ASSIGNED);
        for (var inquiry : open) {
            inquiry.giveBack(null, null);
            acts.happened(inquiry, InquiryEventKind.RELEASED, account.name(), null);
            audit.record("inquiry.release", "inquiry", inquiry.id().id(), Map.of("from", account.name()));
        }
        if (!open.isEmpty()) {
            duty.everybody().forEach(each -> tell(each, account, open.size()));
        }
    }

    private void tell(AccountId coordinator, NamedAccount gone, int count) {
        notifications.send(
                coordinator,
                Set.of(Roles.COORDINATOR),
                "inquiry.released",
                List.of(current.get().name(), String.valueOf(count), gone.name()),
                "inquiries?status=received");
    }
}

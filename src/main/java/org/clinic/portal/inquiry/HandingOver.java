package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.notification.Notifications;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands all that is open of one's own to a colleague at once, and takes back what nobody has touched since. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class HandingOver {

    /** The most characters of the word that goes along. */
    public static final int MAXIMUM_WORD = 200;

    private final InquiryRepository inquiries;
    private final InquiryService service;
    private final InquiryActs acts;
    private final AbsenceStore absences;
    private final Notifications notifications;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    HandingOver(
            InquiryRepository inquiries,
            InquiryService service,
            InquiryActs acts,
            AbsenceStore absences,
            Notifications notifications,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.inquiries = inquiries;
        this.service = service;
        this.acts = acts;
        this.absences = absences;
        this.notifications = notifications;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many are open of one's own. */
    @Transactional(readOnly = true)
    public int mine() {
        return inquiries.countByAssigneeAndStatus(current.get().id(), InquiryStatus.ASSIGNED);
    }

    /** What was handed over to whom, each at the revision that it had then. */
    public record HandedOver(NamedAccount to, Map<InquiryId, Integer> revisions) {

        public HandedOver {
            revisions = Map.copyOf(revisions);
        }

        public int count() {
            return revisions.size();
        }
    }

    /**
     * Hands over all of one's own that is open, all or none. The colleague is notified once, as is who stands in for them.
     *
     * @param word up to 200 characters for each timeline; nothing if it is blank
     * @throws OptimisticLockingFailureException if they answer no inquiries by now
     */
    public HandedOver handOver(AccountId to, String word) {
        var said = Optional.ofNullable(Tidy.optionalLine(word));
        if (said.filter(text -> text.codePointCount(0, text.length()) > MAXIMUM_WORD)
                .isPresent()) {
            throw new IllegalArgumentException("A word has up to %d characters".formatted(MAXIMUM_WORD));
        }
        var me = current.get();
        var colleague = service.colleagues().stream()
                .filter(each -> each.id().equals(to) && !to.equals(me.id()))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("%s takes nothing over".formatted(to)));
        var mine = inquiries.findForChangeByAssigneeAndStatusOrderById(me.id(), InquiryStatus.ASSIGNED);
        for (var inquiry : mine) {
            said.ifPresent(text -> acts.happened(inquiry, InquiryEventKind.NOTED, text, null));
            acts.hand(inquiry, colleague);
        }
        if (!mine.isEmpty()) {
            audit.record("inquiry.hand-over", me, Map.of("to", colleague.name(), "count", mine.size()));
            tell(colleague.id(), mine.size(), said.orElse(""));
            absences.at(clock.instant())
                    .standInFor(to)
                    .filter(standIn -> !standIn.id().equals(me.id()))
                    .ifPresent(standIn -> tell(standIn.id(), mine.size(), said.orElse("")));
        }
        return new HandedOver(colleague, acts.revisions(mine));
    }

    private void tell(AccountId to, int count, String word) {
        notifications.send(
                to,
                Set.of(Roles.COORDINATOR),
                "inquiry.handed",
                List.of(current.get().name(), String.valueOf(count), word),
                "my-day");
    }

    /**
     * Makes one's own again what was handed over and nobody has touched since.
     *
     * @return how many were left with the colleague
     */
    public int takeBack(HandedOver handed) {
        var me = current.get();
        var back = new ArrayList<InquiryId>();
        handed.revisions().keySet().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(id -> inquiries.findForChangeById(id).orElseThrow())
                .filter(inquiry -> isUntouched(inquiry, handed))
                .forEach(inquiry -> {
                    inquiry.giveBack(me.id(), me.name());
                    acts.happened(
                            inquiry,
                            InquiryEventKind.TAKEN_BACK,
                            null,
                            inquiry.nextStep().orElseThrow());
                    audit.record("inquiry.take-back", "inquiry", inquiry.id().id(), Map.of());
                    back.add(inquiry.id());
                });
        audit.record("inquiry.hand-over-back", me, Map.of("from", handed.to().name(), "count", back.size()));
        return handed.count() - back.size();
    }

    /** Also whose it was before: nobody takes by this what was never theirs. */
    private boolean isUntouched(Inquiry inquiry, HandedOver handed) {
        return inquiry.status() == InquiryStatus.ASSIGNED
                && handed.to().id().equals(inquiry.assignee())
                && Objects.equals(handed.revisions().get(inquiry.id()), inquiry.revision())
                && acts.wasGivenBy(inquiry.id(), current.get().id());
    }
}

package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people asked of the clinic: not to be called, or not to be written to. As with {@link InquiryService}, whatever
 * changes one takes the revision that was seen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class Wishes {

    private final InquiryActs acts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Wishes(InquiryActs acts, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.acts = acts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes that the person does not want that. Where a call was next, a follow-up is, by the same time.
     *
     * @param words up to 200 characters for colleagues
     * @throws IllegalStateException if that is noted already
     */
    public InquiryDetail refuse(InquiryId id, int revision, ContactWay way, @Nullable String words) {
        var inquiry = acts.load(id, revision);
        var unwanted = new Unwanted(clock.instant(), current.get().name(), words);
        boolean replaced = inquiry.refuse(way, unwanted);
        return acts.done(
                inquiry,
                way.unwanted(),
                unwanted.words(),
                replaced ? inquiry.nextStep().orElse(null) : null,
                "inquiry.unwanted");
    }

    /**
     * Takes it back, also where they said it in what went into this one. A call that was next before, and that nothing has
     * taken the place of since, is next again.
     *
     * @throws IllegalStateException if nothing of the kind is noted
     */
    public InquiryDetail allow(InquiryId id, int revision, ContactWay way) {
        var inquiry = acts.load(id, revision);
        var refused = acts.withMerged(inquiry).stream()
                .filter(each -> each.unwanted().containsKey(way))
                .toList();
        if (refused.isEmpty()) {
            throw new IllegalStateException("Nothing says that inquiry %s wants no %s".formatted(id, way));
        }
        refused.forEach(each -> each.allow(way));
        var again = acts.replacedCall(inquiry);
        again.ifPresent(inquiry::plan);
        acts.touch(inquiry);
        for (var each : refused) {
            acts.happened(each, way.again(), null, each == inquiry ? again.orElse(null) : null);
        }
        audit.record("inquiry.wanted-again", "inquiry", id.id(), Map.of());
        return acts.detail(inquiry);
    }
}

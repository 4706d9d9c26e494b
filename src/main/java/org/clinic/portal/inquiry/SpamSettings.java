package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.spam.PresentThresholds;
import org.clinic.portal.inquiry.spam.SavedThresholds;
import org.clinic.portal.inquiry.spam.ThresholdStore;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From how many points on a form is doubtful or spam, for administrators to set. They see figures, and nobody's words. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class SpamSettings {

    private final ThresholdStore store;
    private final PresentThresholds present;
    private final SpamFigures figures;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    SpamSettings(
            ThresholdStore store,
            PresentThresholds present,
            SpamFigures figures,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.present = present;
        this.figures = figures;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Those that hold now, on whichever node they were saved. */
    @Transactional(readOnly = true)
    public SavedThresholds thresholds() {
        return store.latest();
    }

    /** What these would have done to the last thirty days. */
    @Transactional(readOnly = true)
    public SpamEffect effect(Thresholds thresholds) {
        return figures.effect(thresholds);
    }

    /**
     * Has every form go by these that comes from now on.
     *
     * @param seen the revision of those that they are a change of
     * @throws OptimisticLockingFailureException if somebody saved others since
     */
    public SavedThresholds save(int seen, Thresholds thresholds) {
        if (store.latest().revision() != seen || !store.insert(seen + 1, thresholds, current.get(), clock.instant())) {
            throw new OptimisticLockingFailureException("The thresholds have changed since revision " + seen);
        }
        audit.record(
                "inquiry.spam.thresholds",
                current.get(),
                Map.of("doubtful", thresholds.doubtful(), "spam", thresholds.spam()));
        present.announce();
        return store.latest();
    }
}

package org.clinic.portal.inquiry.due;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which things are due at the coordinators' desk, for administrators to set. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class DeskSettings {

    private final PresentDesk desk;
    private final DeskRulesStore store;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    DeskSettings(PresentDesk desk, DeskRulesStore store, AuditTrail audit, CurrentAccount current, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The rules as they are now, on whichever node they were saved. */
    @Transactional(readOnly = true)
    public SavedRules rules() {
        return desk.latest();
    }

    /**
     * Has everything go by other rules that is decided from now on, on every node; what was decided stays.
     *
     * @param seen the revision of those that they are a change of; if somebody saved others since, an
     *     {@code OptimisticLockingFailureException} is thrown
     */
    public SavedRules save(int seen, DeskRules rules) {
        var before = desk.latest();
        if (before.revision() != seen || !store.insert(seen + 1, rules, current.get(), clock.instant())) {
            throw new OptimisticLockingFailureException("The desk's rules have changed since revision " + seen);
        }
        audit.record(
                "desk.rules", current.get(), Map.of("changed", changed(before.rules(), rules), "revision", seen + 1));
        desk.announce();
        return desk.latest();
    }

    /** What differs, by names that the audit has words for. */
    private static List<String> changed(DeskRules before, DeskRules after) {
        var changed = new ArrayList<String>();
        if (!before.week().equals(after.week())) {
            changed.add("hours");
        }
        if (!before.promised().equals(after.promised())) {
            changed.add("promised");
        }
        if (!before.cadence().equals(after.cadence())) {
            changed.add("cadence");
        }
        if (!before.escalation().equals(after.escalation())) {
            changed.add("escalation");
        }
        if (!before.holidays().equals(after.holidays())) {
            changed.add("holidays");
        }
        return changed;
    }
}

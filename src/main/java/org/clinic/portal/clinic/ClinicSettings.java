package org.clinic.portal.clinic;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.clinic.SavedFacts.Saving;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clinic is and says on every page, for administrators to set. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class ClinicSettings {

    private static final int SHOWN = 50;

    private final PresentClinic present;
    private final ClinicStore store;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    ClinicSettings(PresentClinic present, ClinicStore store, AuditTrail audit, CurrentAccount current, Clock clock) {
        this.present = present;
        this.store = store;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** As they are now, on whichever node they were saved. */
    @Transactional(readOnly = true)
    public SavedFacts latest() {
        return present.latest();
    }

    /** Each save before a number with what it changed, the newest first, up to fifty of them. */
    @Transactional(readOnly = true)
    public List<ClinicChange> history(int before) {
        var saved = store.before(before, SHOWN + 1);
        return ClinicChange.between(saved, present.configured(), SHOWN);
    }

    /**
     * Has every page on every node say this from now on.
     *
     * @param seen the number of what it is a change of; if somebody saved something since, an
     *     {@code OptimisticLockingFailureException} is thrown
     */
    public SavedFacts apply(int seen, ClinicFacts facts) {
        return save(seen, facts, Optional.empty());
    }

    /** Has everything be again as it was saved under a number, as a change of what was {@code seen}. */
    public SavedFacts takeBack(int seen, int number) {
        var former = number == 0 ? present.configured() : store.find(number).orElseThrow();
        return save(seen, former.facts(), Optional.of(number));
    }

    private SavedFacts save(int seen, ClinicFacts facts, Optional<Integer> again) {
        if (!ClinicRules.problems(facts).isEmpty()) {
            throw new IllegalArgumentException("This cannot be saved about the clinic: " + ClinicRules.problems(facts));
        }
        var before = present.latest();
        var now = clock.instant();
        var saving = new Saving(now, current.get().name(), again);
        var saved = new SavedFacts(seen + 1, facts, Optional.of(saving));
        if (before.number() != seen || !store.insert(saved, current.get(), now)) {
            throw new OptimisticLockingFailureException("The clinic's settings have changed since number " + seen);
        }
        audit.record(
                "clinic.apply",
                current.get(),
                Map.of("fields", changed(before.facts(), facts), "number", saved.number()));
        present.announce();
        return saved;
    }

    private static List<String> changed(ClinicFacts before, ClinicFacts after) {
        return ClinicChange.fields(before, after).stream()
                .map(ClinicField::name)
                .toList();
    }
}

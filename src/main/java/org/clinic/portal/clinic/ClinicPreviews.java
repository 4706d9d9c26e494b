package org.clinic.portal.clinic;

import java.time.Clock;
import java.util.Optional;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators have typed and not applied, each for themselves, so that they can look at pages with it, on whichever
 * node. It is forgotten after a day: the words themselves are kept in their browser.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class ClinicPreviews {

    private final PreviewRows rows;
    private final PresentClinic present;
    private final CurrentAccount current;
    private final Clock clock;

    ClinicPreviews(PreviewRows rows, PresentClinic present, CurrentAccount current, Clock clock) {
        this.rows = rows;
        this.present = present;
        this.current = current;
        this.clock = clock;
    }

    /** Has the pages that this administrator looks at say these from now on, and nobody else's. */
    public void show(ClinicFacts facts) {
        var account = current.get().id();
        if (facts.equals(present.latest().facts())) {
            rows.remove(account);
        } else {
            rows.put(account, facts, clock.instant());
        }
    }

    /** What this administrator looks at instead of what is applied; nothing if they have typed nothing else. */
    @Transactional(readOnly = true)
    public Optional<ClinicFacts> shown() {
        return rows.find(current.get().id());
    }
}

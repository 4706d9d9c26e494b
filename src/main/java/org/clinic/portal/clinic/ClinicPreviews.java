package org.clinic.portal.clinic;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What administrators have typed and not applied, each for themselves, so that they can look at pages with it. It is in the
 * memory of the node that their screen is on, and a restart ends it: the words themselves are kept in their browser.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class ClinicPreviews {

    private static final int MOST = 100;

    private final Map<AccountId, ClinicFacts> typed = new ConcurrentHashMap<>();
    private final CurrentAccount current;

    ClinicPreviews(CurrentAccount current) {
        this.current = current;
    }

    /** Has the pages that this administrator looks at say these from now on, and nobody else's. */
    public void show(ClinicFacts facts) {
        if (typed.size() >= MOST) {
            typed.clear();
        }
        typed.put(current.get().id(), facts);
    }

    /** What this administrator looks at; nothing if they have not begun to. */
    public Optional<ClinicFacts> shown() {
        return Optional.ofNullable(typed.get(current.get().id()));
    }
}

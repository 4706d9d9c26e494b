package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address at which a coordinator's own calendar reads their next steps, if they have one. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class CalendarAddresses {

    private final CalendarRows rows;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarAddresses(CalendarRows rows, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CalendarAddress> present() {
        return rows.find(current.get().id());
    }

    /**
     * Makes a new one, with which the one before ends.
     *
     * @param language of what the calendar will say
     * @return the path from the portal's host on, which is known from now on to whoever is told it
     */
    public String renew(Locale language) {
        var token = LinkToken.random();
        rows.put(current.get().id(), token, Translations.supported(language), clock.instant());
        tell("inquiry.calendar.make");
        return "/calendar/" + token.value() + ".ics";
    }

    /** Ends it now, if there is one. */
    public void revoke() {
        if (rows.remove(current.get().id())) {
            tell("inquiry.calendar.revoke");
        }
    }

    private void tell(String action) {
        audit.record(action, "account", current.get().id().id(), Map.of());
    }
}

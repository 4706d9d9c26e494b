package org.clinic.portal.inquiry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.calendar.CalendarAddress;
import org.clinic.portal.base.calendar.OwnCalendar;
import org.clinic.portal.base.calendar.SecretAddresses;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address at which a coordinator's own calendar reads their next steps, if they have one. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class CalendarAddresses implements OwnCalendar {

    private final SecretAddresses addresses;
    private final CurrentAccount current;
    private final AuditTrail audit;

    CalendarAddresses(SecretAddresses addresses, CurrentAccount current, AuditTrail audit) {
        this.addresses = addresses;
        this.current = current;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarAddress> present() {
        return addresses.find(me(), CalendarFeed.ABOUT);
    }

    @Override
    public String renew(Locale language) {
        var path = addresses.renew(me(), CalendarFeed.ABOUT, language);
        tell("inquiry.calendar.make");
        return path;
    }

    @Override
    public void revoke() {
        if (addresses.end(me(), CalendarFeed.ABOUT)) {
            tell("inquiry.calendar.revoke");
        }
    }

    private void tell(String action) {
        audit.record(action, "account", me().id(), Map.of());
    }

    private AccountId me() {
        return current.get().id();
    }
}

package org.clinic.portal.topic.plan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.calendar.CalendarAddress;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.calendar.OwnCalendar;
import org.clinic.portal.base.calendar.SecretAddresses;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.TopicReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is planned in one's own calendar: as a file, or at a secret address of one's own where the calendar reads it. */
@Service
@Transactional
@TopicReaders
public class PlanCalendar implements OwnCalendar {

    private final PlanEntries entries;
    private final SecretAddresses addresses;
    private final CurrentAccount current;
    private final AuditTrail audit;

    PlanCalendar(PlanEntries entries, SecretAddresses addresses, CurrentAccount current, AuditTrail audit) {
        this.entries = entries;
        this.addresses = addresses;
        this.current = current;
        this.audit = audit;
    }

    /** @param absolute makes an address that leads there from anywhere of one within the portal */
    @Transactional(readOnly = true)
    public CalendarFile write(Locale language, UnaryOperator<String> absolute) {
        return entries.write(language, absolute);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarAddress> present() {
        return addresses.find(me(), PlanFeed.ABOUT);
    }

    @Override
    public String renew(Locale language) {
        var path = addresses.renew(me(), PlanFeed.ABOUT, language);
        tell("topic.calendar.make");
        return path;
    }

    @Override
    public void revoke() {
        if (addresses.end(me(), PlanFeed.ABOUT)) {
            tell("topic.calendar.revoke");
        }
    }

    private void tell(String action) {
        audit.record(action, "account", me().id(), Map.of());
    }

    private AccountId me() {
        return current.get().id();
    }
}

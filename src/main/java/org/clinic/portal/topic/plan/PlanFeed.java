package org.clinic.portal.topic.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.calendar.SecretAddresses;
import org.clinic.portal.base.calendar.SecretCalendar;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is planned, for whoever has the address of somebody who may read drafts. The first reading of each day leaves a trace. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class PlanFeed implements SecretCalendar {

    static final String ABOUT = "PLANS";

    private static final Set<String> READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    private final SecretAddresses addresses;
    private final PlanEntries entries;
    private final AuditTrail audit;

    PlanFeed(SecretAddresses addresses, PlanEntries entries, AuditTrail audit) {
        this.addresses = addresses;
        this.entries = entries;
        this.audit = audit;
    }

    @Override
    public Optional<CalendarFile> read(LinkToken token, String site) {
        return addresses.use(token, ABOUT, READERS).map(reader -> {
            if (reader.first()) {
                audit.record("topic.calendar.read", "account", reader.account().id(), Map.of());
            }
            return entries.write(reader.language(), path -> site + path);
        });
    }
}

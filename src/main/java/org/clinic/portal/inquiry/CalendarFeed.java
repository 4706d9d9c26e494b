package org.clinic.portal.inquiry;

import biweekly.component.VEvent;
import biweekly.property.Transparency;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.calendar.SecretAddresses;
import org.clinic.portal.base.calendar.SecretAddresses.Reader;
import org.clinic.portal.base.calendar.SecretCalendar;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.CalendarRows.Planned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator's next steps as a calendar (RFC 5545), for whoever has the address: what, when and which reference. It is
 * kept by others, so that no name, number or word of anybody is in it. The first reading of each day leaves a trace.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class CalendarFeed implements SecretCalendar {

    static final String ABOUT = "INQUIRIES";

    private final SecretAddresses addresses;
    private final CalendarRows rows;
    private final Translations translations;
    private final AuditTrail audit;
    private final Clinic clinic;
    private final Clock clock;

    CalendarFeed(
            SecretAddresses addresses,
            CalendarRows rows,
            Translations translations,
            AuditTrail audit,
            Clinic clinic,
            Clock clock) {
        this.addresses = addresses;
        this.rows = rows;
        this.translations = translations;
        this.audit = audit;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public Optional<CalendarFile> read(LinkToken token, String site) {
        return addresses.use(token, ABOUT, Set.of(Roles.COORDINATOR)).map(reader -> {
            if (reader.first()) {
                audit.record(
                        "inquiry.calendar.read", "account", reader.account().id(), Map.of());
            }
            return write(reader, site, clock.instant());
        });
    }

    private CalendarFile write(Reader reader, String site, Instant now) {
        var calendar = CalendarFile.begin(
                "My day", translations.getTranslation("day.calendar.name", reader.language(), clinic.name()));
        rows.planned(reader.account())
                .forEach(planned -> calendar.addEvent(event(planned, reader.language(), site, now)));
        return CalendarFile.of(calendar);
    }

    /** The same each time it is about the same inquiry, with a higher number after each change. */
    private VEvent event(Planned planned, Locale language, String site, Instant now) {
        var step = planned.step();
        var event = new VEvent();
        event.setUid(planned.id().toString());
        event.setSequence(planned.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(what(step, language) + " · " + planned.reference());
        event.setDateStart(Date.from(step.by()));
        event.setDuration(CalendarFile.QUARTER);
        // Only who is on the phone is busy.
        event.setTransparency(step.kind() == NextStepKind.CALL ? Transparency.opaque() : Transparency.transparent());
        event.setUrl(site + "/staff/inquiries/" + planned.id());
        return event;
    }

    private String what(NextStep step, Locale language) {
        return step.kind() == NextStepKind.CALL
                ? translations.getTranslation("day.calendar.call", language, step.tries())
                : translations.getTranslation("inquiry.step." + step.kind(), language);
    }
}

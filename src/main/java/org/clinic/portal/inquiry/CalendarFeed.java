package org.clinic.portal.inquiry;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.inquiry.CalendarRows.Owner;
import org.clinic.portal.inquiry.CalendarRows.Planned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator's next steps as a calendar (RFC 5545), for whoever has the address: what, when and which reference. It is
 * kept by others, so that no name, number or word of anybody is in it.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class CalendarFeed {

    /** How soon calendars are asked to look again, and how long a step takes in them. */
    private static final Duration QUARTER = Duration.builder().minutes(15).build();

    private final CalendarRows rows;
    private final Translations translations;
    private final AuditTrail audit;
    private final Clinic clinic;
    private final Clock clock;

    CalendarFeed(CalendarRows rows, Translations translations, AuditTrail audit, Clinic clinic, Clock clock) {
        this.rows = rows;
        this.translations = translations;
        this.audit = audit;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * Nothing unless the address is somebody's who may read their inquiries now. The first reading of each day leaves a
     * trace: calendars ask a hundred times a day.
     *
     * @param site scheme and host of the portal, to which each entry leads
     */
    public Optional<String> read(LinkToken token, String site) {
        var now = clock.instant();
        return rows.use(token, now).map(owner -> {
            if (owner.usedBefore() == null || !day(owner.usedBefore()).equals(day(now))) {
                audit.record("inquiry.calendar.read", "account", owner.account().id(), Map.of());
            }
            return write(owner, site, now);
        });
    }

    private LocalDate day(Instant at) {
        return at.atZone(clinic.zone()).toLocalDate();
    }

    private String write(Owner owner, String site, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Clinic Portal//My day//EN");
        var name = translations.getTranslation("day.calendar.name", owner.language(), clinic.name());
        calendar.setName(name);
        // RFC 7986 wants its type said.
        calendar.setRefreshInterval(QUARTER).setParameter("VALUE", "DURATION");
        // What the two above are called by those who know no RFC 7986.
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", QUARTER.toString());
        rows.planned(owner.account())
                .forEach(planned -> calendar.addEvent(event(planned, owner.language(), site, now)));
        return Biweekly.write(calendar).go();
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
        event.setDuration(QUARTER);
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

package org.clinic.portal.demo;

import java.time.LocalDate;
import java.util.List;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.inquiry.DemoDuty;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who does whose work at the demonstration's desk. Each method is called as the person who does it. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoDesk {

    /** Long enough for whoever tries it out this week. */
    private static final int DAYS_AWAY = 7;

    private final InquiryService inquiries;
    private final Absences absences;
    private final DemoDuty duty;
    private final Clinic clinic;
    private final DemoClock clock;

    DemoDesk(InquiryService inquiries, Absences absences, DemoDuty duty, Clinic clinic, DemoClock clock) {
        this.inquiries = inquiries;
        this.absences = absences;
        this.duty = duty;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Gives somebody the open inquiries of these people. */
    void give(List<String> names, SignedInAccount to) {
        for (var name : names) {
            var found = inquiries.search(new InquiryFilter(InquiryScope.OPEN, name), null, 1);
            var inquiry = inquiries.open(found.getFirst().id()).orElseThrow();
            inquiries.assign(inquiry.id(), inquiry.revision(), to.id());
        }
    }

    void leave(SignedInAccount standIn) {
        var today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        absences.leave(today, today.plusDays(DAYS_AWAY), named(standIn));
    }

    void setDuty(SignedInAccount mornings, SignedInAccount afternoons) {
        duty.fill(named(mornings), named(afternoons));
    }

    private static NamedAccount named(SignedInAccount account) {
        return new NamedAccount(account.id(), account.name());
    }
}

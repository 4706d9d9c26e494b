package org.clinic.portal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.inquiry.DemoDuty;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.SavedViews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who does whose work at the demonstration's desk. Each method is called as the person who does it. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoDesk {

    /** Long enough for whoever tries it out this week. */
    private static final int DAYS_AWAY = 7;

    private static final String ASK = "Ask Dr. Patel";

    private final InquiryService inquiries;
    private final InquiryMarks marks;
    private final SavedViews views;
    private final Absences absences;
    private final DemoDuty duty;
    private final Clinic clinic;
    private final DemoClock clock;

    DemoDesk(
            InquiryService inquiries,
            InquiryMarks marks,
            SavedViews views,
            Absences absences,
            DemoDuty duty,
            Clinic clinic,
            DemoClock clock) {
        this.inquiries = inquiries;
        this.marks = marks;
        this.views = views;
        this.absences = absences;
        this.duty = duty;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Gives somebody the open inquiries of these people. */
    void give(List<String> names, SignedInAccount to) {
        for (var name : names) {
            var inquiry = inquiries.open(find(name)).orElseThrow();
            inquiries.assign(inquiry.id(), inquiry.revision(), to.id());
        }
    }

    /** What the team looks at apart, and what somebody wants to find again. */
    void mark(List<String> toAsk, String starred) {
        for (var name : toAsk) {
            marks.label(find(name), ASK);
        }
        marks.star(find(starred), true);
        views.keep(ASK, true, new InquiryFilter(InquiryScope.OPEN, Narrowing.NONE.withLabels(Set.of(ASK)), ""));
        views.keep(
                "Spanish", true, new InquiryFilter(InquiryScope.OPEN, Narrowing.NONE.withLanguages(Set.of("es")), ""));
        views.keep("To find again", false, new InquiryFilter(InquiryScope.ALL, Narrowing.NONE.withStarred(true), ""));
    }

    private InquiryId find(String name) {
        return inquiries
                .search(new InquiryFilter(InquiryScope.OPEN, name), null, 1)
                .getFirst()
                .id();
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

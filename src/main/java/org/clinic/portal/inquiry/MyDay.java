package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.DaySearch.Load;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator's own day in the clinic's zone: what of their inquiries is late or due, what they have done, and how much
 * comes. What is of somebody who is away is in the day of who stands in for them, too.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class MyDay {

    private static final int DAYS = 7;

    private final DaySearch search;
    private final AbsenceStore absences;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clinic clinic;
    private final Clock clock;

    MyDay(
            DaySearch search,
            AbsenceStore absences,
            CurrentAccount current,
            AuditTrail audit,
            Clinic clinic,
            Clock clock) {
        this.search = search;
        this.absences = absences;
        this.current = current;
        this.audit = audit;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The day as it is now. That somebody has seen it leaves one trace, with which inquiries they were shown. */
    public Day read() {
        var day = now();
        tell(day.shown());
        return day;
    }

    /** The day as it is now, to somebody who has it before them: only whom they have not seen there leaves a trace. */
    public Day again(Day before) {
        var day = now();
        var fresh = new HashSet<>(day.shown());
        fresh.removeAll(before.shown());
        if (!fresh.isEmpty()) {
            tell(fresh);
        }
        return day;
    }

    private void tell(Set<InquiryId> shown) {
        audit.record(
                "inquiry.list",
                current.get(),
                Map.of(
                        "scope",
                        "MY_DAY",
                        "shown",
                        shown.stream().map(InquiryId::id).toList()));
    }

    private Day now() {
        var me = current.get().id();
        var at = clock.instant();
        var today = at.atZone(clinic.zone()).toLocalDate();
        // A day is as long as it is, also when the clocks change.
        var starts = IntStream.rangeClosed(0, DAYS)
                .mapToObj(
                        days -> today.plusDays(days).atStartOfDay(clinic.zone()).toInstant())
                .toList();
        var others = absences.at(at).stoodInForBy(me).stream()
                .map(absence -> absence.who().id())
                .toList();
        var left = search.due(me, others, starts.get(1));
        var loads = search.loads(me, others, starts.subList(1, starts.size()));
        return new Day(
                at,
                left,
                search.done(me, starts.getFirst()),
                week(today, left.size(), loads),
                loads.isEmpty() ? null : loads.getFirst().first());
    }

    private static List<DayCount> week(LocalDate today, int left, List<Load> loads) {
        var due = loads.stream().collect(Collectors.toMap(Load::part, Load::due));
        var week = new ArrayList<DayCount>();
        week.add(new DayCount(today, left));
        for (int day = 1; day < DAYS; day++) {
            week.add(new DayCount(today.plusDays(day), due.getOrDefault(day - 1, 0)));
        }
        return week;
    }
}

package org.clinic.portal.redirect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How often somebody came by an address, month by month: programs too, which nothing that is kept would tell apart. Nobody
 * is counted twice whose browser remembers where the address leads.
 *
 * @param months the last {@value #MONTHS}, the present one last
 */
public record MonthlyHits(List<Month> months) {

    public static final int MONTHS = 12;

    /** One month in the clinic's time zone. */
    public record Month(YearMonth month, long hits) {}

    public MonthlyHits {
        months = List.copyOf(months);
    }

    static MonthlyHits until(YearMonth now, Map<YearMonth, Long> counted) {
        var months = new ArrayList<Month>();
        for (int before = MONTHS - 1; before >= 0; before--) {
            var month = now.minusMonths(before);
            months.add(new Month(month, counted.getOrDefault(month, 0L)));
        }
        return new MonthlyHits(months);
    }

    public long thisMonth() {
        return months.getLast().hits();
    }

    public long total() {
        return months.stream().mapToLong(Month::hits).sum();
    }

    /** In the month that had most. */
    public long most() {
        return months.stream().mapToLong(Month::hits).max().orElse(0);
    }
}

package org.clinic.portal.searched;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.searched.MissedDay.Search;
import org.clinic.portal.searched.MissedSearchRows.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells marketing what visitors miss. Words that were asked for once alone in all that time are counted and not shown: they
 * may be somebody's name.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class SearchReport {

    /** For so many days it is kept, today among them. */
    public static final int DAYS = 90;

    private static final int ENOUGH = 2;

    private final MissedSearchRows rows;
    private final MissedSearches missed;

    SearchReport(MissedSearchRows rows, MissedSearches missed) {
        this.rows = rows;
        this.missed = missed;
    }

    /** The days on which something was missed, the latest first. */
    public List<MissedDay> days() {
        var all = rows.since(missed.today().minusDays(DAYS - 1L));
        var times = all.stream().collect(Collectors.groupingBy(Row::words, Collectors.summingLong(Row::times)));
        return all.stream()
                .collect(Collectors.groupingBy(Row::day, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(day -> day(day, times))
                .toList();
    }

    private static MissedDay day(List<Row> rows, Map<String, Long> times) {
        Predicate<Row> shown = row -> !row.words().isEmpty() && times.getOrDefault(row.words(), 0L) >= ENOUGH;
        return new MissedDay(
                rows.getFirst().day(),
                rows.stream()
                        .filter(shown)
                        .map(row -> new Search(row.words(), row.language(), row.times()))
                        .toList(),
                rows.stream().filter(shown.negate()).mapToLong(Row::times).sum());
    }
}

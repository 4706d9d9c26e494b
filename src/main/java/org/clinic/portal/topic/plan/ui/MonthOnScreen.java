package org.clinic.portal.topic.plan.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A month in whole weeks, as they hang on a wall: from Monday on, Saturday and Sunday in one. Addresses call it 2026-11. */
record MonthOnScreen(YearMonth month) {

    private static final Pattern NAME = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private static final int DAYS = 7;

    static Optional<MonthOnScreen> named(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new MonthOnScreen(YearMonth.parse(name))) : Optional.empty();
    }

    static MonthOnScreen of(LocalDate day) {
        return new MonthOnScreen(YearMonth.from(day));
    }

    String name() {
        return month.toString();
    }

    MonthOnScreen plus(int months) {
        return new MonthOnScreen(month.plusMonths(months));
    }

    boolean isOf(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    LocalDate first() {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last() {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Each Monday. */
    List<LocalDate> weeks() {
        return Stream.iterate(first(), monday -> !monday.isAfter(last()), monday -> monday.plusDays(DAYS))
                .toList();
    }

    /** What of a week has a place of its own. */
    static List<List<LocalDate>> places(LocalDate monday) {
        return List.of(
                List.of(monday),
                List.of(monday.plusDays(1)),
                List.of(monday.plusDays(2)),
                List.of(monday.plusDays(3)),
                List.of(monday.plusDays(4)),
                List.of(monday.plusDays(5), monday.plusDays(6)));
    }
}

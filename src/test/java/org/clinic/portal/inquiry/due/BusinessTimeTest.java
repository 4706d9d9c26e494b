package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BusinessTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday to Friday from nine to five. */
    private static final Map<DayOfWeek, List<OpenBlock>> NINE_TO_FIVE = week("09:00-17:00", "", "");

    /** Of 39.5 hours, with a Saturday. The fifth of January 2026 is a Monday. */
    private static final Map<DayOfWeek, List<OpenBlock>> MIXED = mixed();

    @ParameterizedTest
    @CsvSource({
        // Friday to Monday.
        "2026-01-09T16:30, PT1H, 2026-01-12T09:30",
        // Before it opens.
        "2026-01-07T07:00, PT2H, 2026-01-07T11:00",
        // As much as is left of the day ends with it.
        "2026-01-09T16:00, PT1H, 2026-01-09T17:00",
        "2026-01-09T16:00, PT1H1S, 2026-01-12T09:00:01",
        // Whatever was sent in the night counts from the morning.
        "2026-01-07T23:59, PT0S, 2026-01-08T09:00",
        "2026-01-07T17:00, PT0S, 2026-01-08T09:00",
        "2026-01-07T12:00, PT0S, 2026-01-07T12:00",
        // A week of work.
        "2026-01-05T09:00, PT40H, 2026-01-09T17:00",
        "2026-01-05T09:00, PT80H, 2026-01-16T17:00"
    })
    void timePassesFromNineToFive(LocalDateTime start, Duration time, LocalDateTime end) {
        var business = new BusinessTime(NEW_YORK, NINE_TO_FIVE, Set.of());

        assertThat(business.after(at(start, NEW_YORK), time)).isEqualTo(at(end, NEW_YORK));
    }

    @Test
    void aWeekHasAsManyHoursAsItsBlocks() {
        var business = new BusinessTime(NEW_YORK, MIXED, Set.of());

        assertThat(business.between(
                        at(LocalDateTime.parse("2026-01-05T00:00"), NEW_YORK),
                        at(LocalDateTime.parse("2026-01-12T00:00"), NEW_YORK)))
                .isEqualTo(Duration.ofMinutes(39 * 60 + 30));
    }

    @Test
    void timeEndsWithTheDayAlsoWhereDaysDiffer() {
        var business = new BusinessTime(NEW_YORK, MIXED, Set.of());

        assertThat(business.after(at(LocalDateTime.parse("2026-01-07T14:30"), NEW_YORK), Duration.ofMinutes(90)))
                .isEqualTo(at(LocalDateTime.parse("2026-01-07T16:00"), NEW_YORK));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T12:00, 2, 2026-01-12T12:00",
        "2026-01-06T18:00, 2, 2026-01-09T09:00",
        // Thursday opens at ten.
        "2026-01-07T09:30, 1, 2026-01-08T10:00",
        // Saturday is over by then.
        "2026-01-09T16:00, 1, 2026-01-12T09:00",
        "2026-01-06T18:00, 0, 2026-01-07T09:00"
    })
    void daysAreBusinessDays(LocalDateTime start, int days, LocalDateTime end) {
        var business = new BusinessTime(NEW_YORK, MIXED, Set.of());

        assertThat(business.afterDays(at(start, NEW_YORK), days)).isEqualTo(at(end, NEW_YORK));
    }

    @Test
    void aLunchBreakIsNoTime() {
        var business = new BusinessTime(NEW_YORK, week("09:00-12:00", "13:00-17:00", ""), Set.of());

        assertThat(business.after(at(LocalDateTime.parse("2026-01-07T11:30"), NEW_YORK), Duration.ofHours(1)))
                .isEqualTo(at(LocalDateTime.parse("2026-01-07T13:30"), NEW_YORK));
        assertThat(business.afterDays(at(LocalDateTime.parse("2026-01-07T12:30"), NEW_YORK), 1))
                .isEqualTo(at(LocalDateTime.parse("2026-01-08T13:00"), NEW_YORK));
        assertThat(business.isOpen(at(LocalDateTime.parse("2026-01-07T12:00"), NEW_YORK)))
                .isFalse();
        assertThat(business.isOpen(at(LocalDateTime.parse("2026-01-07T13:00"), NEW_YORK)))
                .isTrue();
    }

    @Test
    void aHolidayInBetweenIsNoDay() {
        var business = new BusinessTime(NEW_YORK, NINE_TO_FIVE, Set.of(LocalDate.parse("2026-01-08")));

        assertThat(business.after(at(LocalDateTime.parse("2026-01-07T16:30"), NEW_YORK), Duration.ofHours(1)))
                .isEqualTo(at(LocalDateTime.parse("2026-01-09T09:30"), NEW_YORK));
        assertThat(business.afterDays(at(LocalDateTime.parse("2026-01-07T10:00"), NEW_YORK), 1))
                .isEqualTo(at(LocalDateTime.parse("2026-01-09T10:00"), NEW_YORK));
    }

    /** Clocks change in the night to Sunday, in which a desk that never closes loses or wins an hour. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07T12:00, 23", "America/New_York, 2026-10-31T12:00, 25",
        "America/New_York, 2027-03-13T12:00, 23", "America/New_York, 2027-11-06T12:00, 25",
        "Europe/Berlin, 2026-03-28T12:00, 23", "Europe/Berlin, 2026-10-24T12:00, 25",
        "Europe/Berlin, 2027-03-27T12:00, 23", "Europe/Berlin, 2027-10-30T12:00, 25"
    })
    void aDayOfTwentyFourHoursHasOneMoreOrLessWhenTheClocksChange(ZoneId zone, LocalDateTime saturday, int hours) {
        var always = new BusinessTime(zone, everyDay("00:00-00:00"), Set.of());

        assertThat(always.after(at(saturday, zone), Duration.ofHours(hours))).isEqualTo(at(saturday.plusDays(1), zone));
        assertThat(always.between(at(saturday, zone), at(saturday.plusDays(1), zone)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-06T16:30, 2026-03-09T09:30", "America/New_York, 2026-10-30T16:30, 2026-11-02T09:30",
        "America/New_York, 2027-03-12T16:30, 2027-03-15T09:30", "America/New_York, 2027-11-05T16:30, 2027-11-08T09:30",
        "Europe/Berlin, 2026-03-27T16:30, 2026-03-30T09:30", "Europe/Berlin, 2026-10-23T16:30, 2026-10-26T09:30",
        "Europe/Berlin, 2027-03-26T16:30, 2027-03-29T09:30", "Europe/Berlin, 2027-10-29T16:30, 2027-11-01T09:30"
    })
    void overAWeekendInWhichTheClocksChangeAnHourIsAnHour(ZoneId zone, LocalDateTime friday, LocalDateTime monday) {
        var business = new BusinessTime(zone, NINE_TO_FIVE, Set.of());

        assertThat(business.after(at(friday, zone), Duration.ofHours(1))).isEqualTo(at(monday, zone));
        assertThat(business.afterDays(at(friday, zone), 1)).isEqualTo(at(monday.withHour(16), zone));
    }

    /** Two ways to the same moment. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin", "Australia/Lord_Howe"})
    void whatHasPassedIsWhatWasAdded(ZoneId zone) {
        var business = new BusinessTime(zone, MIXED, Set.of(LocalDate.parse("2026-12-25")));
        var random = new java.util.Random(11);
        for (int round = 0; round < 2000; round++) {
            var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 86_400));
            var time = Duration.ofSeconds(1 + random.nextInt(400_000));

            var end = business.after(start, time);

            assertThat(business.between(start, end)).as("%s + %s", start, time).isEqualTo(time);
            assertThat(business.between(end, start)).isEqualTo(time.negated());
            assertThat(business.isOpen(end.minusMillis(1))).isTrue();
        }
    }

    @Test
    void withoutHoursNothingIsEverDueWhichIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BusinessTime(NEW_YORK, Map.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessTime(NEW_YORK, Map.of(DayOfWeek.MONDAY, List.of()), Set.of()));
    }

    @Test
    void aYearOfHolidaysIsToldApartFromAnEndlessSearch() {
        var off = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2028-01-01"))
                .collect(java.util.stream.Collectors.toSet());
        var business = new BusinessTime(NEW_YORK, NINE_TO_FIVE, off);

        assertThatIllegalStateException()
                .isThrownBy(() -> business.after(Instant.parse("2026-01-05T12:00:00Z"), Duration.ofHours(1)))
                .withMessageContaining("does not open within a year");
    }

    @Test
    void partsOfADayThatOverlapAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessTime(NEW_YORK, week("09:00-13:00", "12:00-17:00", ""), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessTime(NEW_YORK, week("09:00-00:00", "12:00-17:00", ""), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> block("17:00-09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> block("09:00-09:00"));
    }

    private static Map<DayOfWeek, List<OpenBlock>> week(String... blocks) {
        var day = List.of(blocks).stream()
                .filter(block -> !block.isEmpty())
                .map(BusinessTimeTest::block)
                .toList();
        var week = new EnumMap<DayOfWeek, List<OpenBlock>>(DayOfWeek.class);
        for (var weekday = DayOfWeek.MONDAY; weekday != DayOfWeek.SATURDAY; weekday = weekday.plus(1)) {
            week.put(weekday, day);
        }
        return week;
    }

    private static Map<DayOfWeek, List<OpenBlock>> everyDay(String block) {
        var week = new EnumMap<DayOfWeek, List<OpenBlock>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            week.put(weekday, List.of(block(block)));
        }
        return week;
    }

    private static Map<DayOfWeek, List<OpenBlock>> mixed() {
        return Map.of(
                DayOfWeek.MONDAY, List.of(block("09:00-17:00")),
                DayOfWeek.TUESDAY, List.of(block("10:00-16:00")),
                DayOfWeek.WEDNESDAY, List.of(block("09:00-17:00")),
                DayOfWeek.THURSDAY, List.of(block("10:00-16:00")),
                DayOfWeek.FRIDAY, List.of(block("09:00-17:00")),
                DayOfWeek.SATURDAY, List.of(block("11:00-14:30")));
    }

    private static OpenBlock block(String text) {
        var ends = text.split("-");
        return new OpenBlock(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}

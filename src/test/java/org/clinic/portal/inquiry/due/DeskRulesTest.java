package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clinic.portal.inquiry.due.UnreadableRuleException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeskRulesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "4 h, PT4H",
        "4h, PT4H",
        "90 min, PT1H30M",
        "90m, PT1H30M",
        "1 h 30 min, PT1H30M",
        "1 h 30, PT1H30M",
        "1h30, PT1H30M",
        "1.5 h, PT1H30M",
        "'1,5 horas', PT1H30M",
        "1:30, PT1H30M",
        "2 hours and 15 minutes, PT2H15M",
        "2 horas y 15 minutos, PT2H15M",
        "1 min, PT1M",
        "200 h, PT200H"
    })
    void aPromiseIsReadAsPeopleWriteIt(String written, Duration meant) {
        var read = PromisedTime.parse(written);

        assertThat(read.time()).isEqualTo(meant);
        assertThat(PromisedTime.parse(read.written())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "0 h", "0 min", "-1 h", "201 h", "200 h 1 min", "soon", "1:75", "4 h 30 h"})
    void whatIsNoPromiseIsRefused(String written) {
        assertThatExceptionOfType(UnreadableRuleException.class)
                .isThrownBy(() -> PromisedTime.parse(written))
                .returns(Problem.PROMISE, UnreadableRuleException::problem);
    }

    @Test
    void aCadenceIsReadAsPeopleWriteIt() {
        assertThat(Cadence.parseDays("1, 1,2 2;3")).containsExactly(1, 1, 2, 2, 3);
        assertThat(Cadence.parseDays(" ")).as("one try only").isEmpty();
        assertThat(Cadence.parseDays("30,30,30,30,30,30,30,30,30")).hasSize(Cadence.MOST_TRIES - 1);
        assertThat(Cadence.parseMorning("9.30")).isEqualTo(LocalTime.of(9, 30));
        assertThat(Cadence.parseAfternoon("3:30")).isEqualTo(LocalTime.of(15, 30));
        assertThat(Cadence.parseAfternoon("15:30")).isEqualTo(LocalTime.of(15, 30));
        assertThat(Cadence.parseAfternoon("12")).isEqualTo(LocalTime.NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-1", "1, two", "1, 1, 1, 1, 1, 1, 1, 1, 1, 1", "1.5"})
    void whatAreNoDaysBetweenTriesIsRefused(String written) {
        assertThatExceptionOfType(UnreadableRuleException.class)
                .isThrownBy(() -> Cadence.parseDays(written))
                .returns(Problem.DAYS, UnreadableRuleException::problem);
    }

    @Test
    void callsAreInBothHalvesOfADay() {
        for (var noMorning : List.of("", "12:00", "3 pm", "25", "early")) {
            assertThatExceptionOfType(UnreadableRuleException.class).isThrownBy(() -> Cadence.parseMorning(noMorning));
        }
        for (var noAfternoon : List.of("", "9 am", "24:00", "late")) {
            assertThatExceptionOfType(UnreadableRuleException.class)
                    .isThrownBy(() -> Cadence.parseAfternoon(noAfternoon));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cadence(List.of(), LocalTime.of(12, 0), LocalTime.of(15, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cadence(List.of(), LocalTime.of(9, 0), LocalTime.of(11, 59)));
    }

    @Test
    void anEmptyWeekIsRefusedWithAReason() {
        assertThatExceptionOfType(NeverOpenException.class)
                .isThrownBy(() -> rules(Map.of(DayOfWeek.MONDAY, DayHours.CLOSED), "1 h", Cadence.USUAL, List.of()))
                .returns(NeverOpenException.Reason.NO_HOURS, NeverOpenException::reason);
    }

    @Test
    void holidaysThatCloseItForAYearAreRefusedWithAReason() {
        var mondays = Map.of(DayOfWeek.MONDAY, DayHours.parse("9-17"));
        var off = Stream.iterate(LocalDate.parse("2026-01-05"), day -> day.plusWeeks(1))
                .limit(53)
                .map(day -> new Holiday(day, ""))
                .toList();

        assertThatExceptionOfType(NeverOpenException.class)
                .isThrownBy(() -> rules(mondays, "1 h", Cadence.USUAL, off))
                .returns(NeverOpenException.Reason.HOLIDAYS, NeverOpenException::reason);
        var half = rules(mondays, "1 h", Cadence.USUAL, off.subList(0, 26));
        assertThat(new DeskCalendar(half, NEW_YORK).next(at("2026-01-04T12:00")))
                .isEqualTo(at("2026-07-06T09:00"));
    }

    @Test
    void aDayIsAHolidayOnceAndKeepsItsName() {
        var christmas = new Holiday(LocalDate.parse("2026-12-25"), "  Christmas\u00a0Day ");
        var rules = usual().withHolidays(List.of(christmas));

        assertThat(christmas.name()).isEqualTo("Christmas Day");
        assertThat(rules.withHolidays(List.of(new Holiday(christmas.day(), "Noël"))))
                .isEqualTo(rules);
        assertThat(rules.withoutHolidays(List.of(christmas))).isEqualTo(usual());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(
                        usual().week(),
                        "1 h",
                        Cadence.USUAL,
                        List.of(christmas, new Holiday(christmas.day(), "Noël"))));
    }

    @Test
    void rulesSayHowLongAWeekIsAndAreTheSameHoweverTheirDaysOffAreSaid() {
        var rules = rules(
                Map.of(
                        DayOfWeek.MONDAY, DayHours.parse("9-12, 13-17"),
                        DayOfWeek.SATURDAY, DayHours.parse("11-14:30"),
                        DayOfWeek.SUNDAY, DayHours.CLOSED),
                "1 h",
                Cadence.USUAL,
                List.of());

        assertThat(rules.weekLength()).isEqualTo(Duration.ofMinutes(630));
        assertThat(rules.on(DayOfWeek.SUNDAY)).isEqualTo(DayHours.CLOSED);
        assertThat(rules.week()).hasSize(2);
    }

    @Test
    void whatIsDueFollowsHoursPromisesAndHolidays() {
        var calendar = new DeskCalendar(
                usual().withHolidays(List.of(new Holiday(LocalDate.parse("2026-11-26"), "Thanksgiving"))), NEW_YORK);

        assertThat(calendar.firstAnswer(Priority.HIGH, at("2026-11-25T16:30"))).isEqualTo(at("2026-11-27T09:30"));
        assertThat(calendar.firstAnswer(Priority.LOW, at("2026-11-25T16:30"))).isEqualTo(at("2026-11-27T16:30"));
    }

    @Test
    void aCadenceAlternatesBetweenItsTwoTimesAndGoesOnAsItEnded() {
        var cadence = new Cadence(List.of(1, 3), LocalTime.of(10, 0), LocalTime.of(14, 0));
        var calendar = new DeskCalendar(rules(usual().week(), "1 h", cadence, List.of()), NEW_YORK);

        assertThat(cadence.tries()).isEqualTo(3);
        assertThat(calendar.nextCall(1, at("2026-11-30T09:05"), List.of())).isEqualTo(at("2026-12-01T14:00"));
        assertThat(calendar.nextCall(2, at("2026-12-01T14:10"), List.of())).isEqualTo(at("2026-12-04T10:00"));
        assertThat(calendar.nextCall(3, at("2026-12-04T10:00"), List.of())).isEqualTo(at("2026-12-09T14:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.nextCall(0, at("2026-11-30T09:05"), List.of()));
    }

    /** On Monday 30 November at 9:05, of a clinic that is open from 9 to 17 and on Thursdays until 19. */
    @ParameterizedTest
    @CsvSource({
        "MORNING, 2026-12-01T09:30",
        "AFTERNOON, 2026-12-01T15:30",
        "MORNING AFTERNOON, 2026-12-01T15:30",
        "EVENING, 2026-12-03T17:00",
        "MORNING EVENING, 2026-12-01T09:30"
    })
    void thePersonsHoursCountWithinBusinessTime(String parts, String next) {
        var calendar = new DeskCalendar(lateOn(DayOfWeek.THURSDAY), NEW_YORK);

        assertThat(calendar.nextCall(1, at("2026-11-30T09:05"), hours(parts))).isEqualTo(at(next));
        assertThat(calendar.meets(hours(parts))).isTrue();
    }

    /**
     * With a lunch break in which they would call in the afternoon, evenings on Tuesdays and Thursdays only, a holiday on a
     * Thursday, and the clocks put back or forward.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MORNING",
                "AFTERNOON",
                "EVENING",
                "MORNING AFTERNOON",
                "AFTERNOON EVENING",
                "MORNING EVENING",
                "MORNING AFTERNOON EVENING"
            })
    void eachOfSixCallsIsOnTheFirstDayThatHasThePersonsHoursInBusinessTime(String hours) {
        var day = DayHours.parse("9-12, 13-17");
        var late = DayHours.parse("9-12, 13-19");
        var calendar = new DeskCalendar(
                rules(
                        Map.of(
                                DayOfWeek.MONDAY, day,
                                DayOfWeek.TUESDAY, late,
                                DayOfWeek.WEDNESDAY, day,
                                DayOfWeek.THURSDAY, late,
                                DayOfWeek.FRIDAY, day),
                        "1 h",
                        new Cadence(List.of(1, 1, 2, 2, 3), LocalTime.of(9, 30), LocalTime.of(12, 30)),
                        List.of(new Holiday(LocalDate.parse("2026-11-26"), "Thanksgiving"))),
                NEW_YORK);
        var times = Map.of(
                PartOfDay.MORNING, LocalTime.of(9, 30),
                PartOfDay.AFTERNOON, LocalTime.of(13, 0),
                PartOfDay.EVENING, LocalTime.of(17, 0));
        for (var first : List.of("2026-10-28T09:05", "2026-11-23T16:50", "2027-03-11T11:00")) {
            var last = at(first);
            for (int tries = 1; tries < calendar.rules().cadence().tries(); tries++) {
                int days = calendar.rules().cadence().daysAfter(tries);
                var next = calendar.nextCall(tries, last, hours(hours));
                var local = next.atZone(NEW_YORK);
                var part = PartOfDay.of(local.toLocalTime());
                assertThat(local.toLocalDate())
                        .as("after %s", last)
                        .isEqualTo(firstDay(calendar, calendar.inDays(days, last), hours(hours)));
                assertThat(hours(hours)).contains(part);
                assertThat(local.toLocalTime()).isEqualTo(times.get(part));
                last = next;
            }
        }
    }

    /** Found by looking at each quarter of an hour. */
    private static LocalDate firstDay(DeskCalendar calendar, Instant from, List<PartOfDay> parts) {
        return Stream.iterate(
                        from.atZone(NEW_YORK).toLocalDate().atStartOfDay(NEW_YORK), quarter -> quarter.plusMinutes(15))
                .filter(quarter -> calendar.next(quarter.toInstant()).equals(quarter.toInstant()))
                .filter(quarter -> parts.contains(PartOfDay.of(quarter.toLocalTime())))
                .findFirst()
                .orElseThrow()
                .toLocalDate();
    }

    @Test
    void whoNamedNoHoursIsCalledInMorningsAndAfternoonsInTurn() {
        var calendar = new DeskCalendar(
                usual().withHolidays(List.of(new Holiday(LocalDate.parse("2026-11-03"), "Closed"))), NEW_YORK);
        var calls = new ArrayList<>(List.of(at("2026-10-29T09:05")));
        for (int tries = 1; tries < calendar.rules().cadence().tries(); tries++) {
            calls.add(calendar.nextCall(tries, calls.getLast(), List.of()));
        }

        assertThat(calls)
                .containsExactly(
                        at("2026-10-29T09:05"),
                        at("2026-10-30T15:30"),
                        at("2026-11-02T09:30"),
                        at("2026-11-05T15:30"),
                        at("2026-11-09T09:30"),
                        at("2026-11-12T15:30"));
    }

    @Test
    void whereHoursNeverMeetBusinessTimeCounts() {
        var calendar = new DeskCalendar(usual(), NEW_YORK);
        var evenings = hours("EVENING");

        assertThat(calendar.meets(evenings)).isFalse();
        assertThat(calendar.nextCall(1, at("2026-11-30T09:05"), evenings))
                .isEqualTo(calendar.nextCall(1, at("2026-11-30T09:05"), List.of()));
    }

    @Test
    void hoursThatAreAllDaysOffAreNotWaitedForTooLong() {
        var thursdays = LocalDate.parse("2026-12-03")
                .datesUntil(LocalDate.parse("2027-02-01"), Period.ofWeeks(1))
                .map(day -> new Holiday(day, "Closed"))
                .toList();
        var calendar = new DeskCalendar(lateOn(DayOfWeek.THURSDAY).withHolidays(thursdays), NEW_YORK);

        assertThat(calendar.nextCall(1, at("2026-11-30T09:05"), hours("EVENING")))
                .isEqualTo(at("2026-12-01T15:30"));
    }

    @Test
    void whatIsLateIsToldAfterSomeBusinessTimeAndToAllLast() {
        var calendar = new DeskCalendar(usual(), NEW_YORK);

        assertThat(calendar.escalates(at("2026-11-27T16:30"), false)).isEqualTo(at("2026-11-30T09:30"));
        assertThat(calendar.escalates(at("2026-11-27T16:30"), true)).isEqualTo(at("2026-11-30T12:30"));
        assertThatExceptionOfType(UnreadableRuleException.class)
                .isThrownBy(() -> new Escalation(PromisedTime.parse("2 h"), PromisedTime.parse("1 h")))
                .returns(Problem.ESCALATION, UnreadableRuleException::problem);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:59, MONDAY, MORNING",
        "2026-11-30T13:00, MONDAY, AFTERNOON",
        "2026-12-06T23:59, SUNDAY, AFTERNOON"
    })
    void aShiftIsHalfADay(String local, DayOfWeek day, Shift.Half half) {
        assertThat(Shift.at(at(local).atZone(NEW_YORK))).isEqualTo(new Shift(day, half));
    }

    @Test
    void aPreviewSaysWhatWouldBeDueNow() {
        var preview = DeskPreview.of(usual(), NEW_YORK, at("2026-11-27T16:30"));

        assertThat(preview.firstAnswers())
                .containsEntry(Priority.HIGH, at("2026-11-30T09:30"))
                .containsEntry(Priority.NORMAL, at("2026-11-30T12:30"))
                .containsEntry(Priority.LOW, at("2026-11-30T16:30"));
        assertThat(preview.calls())
                .containsExactly(
                        at("2026-11-27T16:30"),
                        at("2026-11-30T09:30"),
                        at("2026-12-01T15:30"),
                        at("2026-12-03T09:30"),
                        at("2026-12-07T15:30"),
                        at("2026-12-10T09:30"));
    }

    private static DeskRules usual() {
        var day = DayHours.parse("9-17");
        return rules(
                Map.of(
                        DayOfWeek.MONDAY, day,
                        DayOfWeek.TUESDAY, day,
                        DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day,
                        DayOfWeek.FRIDAY, day),
                "1 h",
                Cadence.USUAL,
                List.of());
    }

    private static DeskRules lateOn(DayOfWeek day) {
        var week = new EnumMap<DayOfWeek, DayHours>(usual().week());
        week.put(day, DayHours.parse("9-19"));
        return rules(week, "1 h", Cadence.USUAL, List.of());
    }

    private static List<PartOfDay> hours(String parts) {
        return Stream.of(parts.split(" ")).map(PartOfDay::valueOf).toList();
    }

    private static DeskRules rules(
            Map<DayOfWeek, DayHours> week, String high, Cadence cadence, List<Holiday> holidays) {
        var promised = Map.of(
                Priority.HIGH, PromisedTime.parse(high),
                Priority.NORMAL, PromisedTime.parse("4 h"),
                Priority.LOW, PromisedTime.parse("8 h"));
        return new DeskRules(week, promised, cadence, Escalation.USUAL, holidays);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}

package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

/**
 * When the clinic works, how soon it answers, when it calls again, and who is told when something is late.
 *
 * @param week a day that is not there is a day off
 * @param promised the business time in which a first answer is promised, of each priority
 * @param holidays in order, each day once
 */
public record DeskRules(
        Map<DayOfWeek, DayHours> week,
        Map<Priority, PromisedTime> promised,
        Cadence cadence,
        Escalation escalation,
        List<Holiday> holidays) {

    /** How long holidays may keep it closed, which leaves room for a week before and after. */
    private static final int LONGEST_CLOSED_DAYS = 350;

    /** @throws NeverOpenException if there are no hours, or holidays keep it closed for a year */
    public DeskRules {
        for (var priority : Priority.values()) {
            if (!promised.containsKey(priority)) {
                throw new IllegalArgumentException(
                        "the time of a first answer of priority " + priority + " is missing");
            }
        }
        week = week.entrySet().stream()
                .filter(day -> !day.getValue().blocks().isEmpty())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        promised = Map.copyOf(promised);
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::day)).toList();
        var business = business(ZoneOffset.UTC, week, holidays);
        for (var holiday : holidays) {
            if (!business.opensWithin(LONGEST_CLOSED_DAYS, holiday.day())) {
                throw new NeverOpenException(NeverOpenException.Reason.HOLIDAYS);
            }
        }
    }

    BusinessTime business(ZoneId zone) {
        return business(zone, week, holidays);
    }

    private static BusinessTime business(ZoneId zone, Map<DayOfWeek, DayHours> week, List<Holiday> holidays) {
        var blocks = new EnumMap<DayOfWeek, List<OpenBlock>>(DayOfWeek.class);
        week.forEach((day, hours) -> blocks.put(day, hours.blocks()));
        var off = holidays.stream().map(Holiday::day).collect(toSet());
        if (off.size() < holidays.size()) {
            throw new IllegalArgumentException("A day is a holiday twice");
        }
        return new BusinessTime(zone, blocks, off);
    }

    public DayHours on(DayOfWeek day) {
        return week.getOrDefault(day, DayHours.CLOSED);
    }

    /** In how much business time a first answer is promised. */
    public PromisedTime promised(Priority priority) {
        return Objects.requireNonNull(promised.get(priority));
    }

    /** How long the clinic works in a week without holidays. */
    public Duration weekLength() {
        return week.values().stream().map(DayHours::length).reduce(Duration.ZERO, Duration::plus);
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return holidays.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** These with more days off; of those that are there already, the name stays. */
    public DeskRules withHolidays(List<Holiday> more) {
        var added = more.stream().filter(each -> holiday(each.day()).isEmpty());
        return new DeskRules(
                week,
                promised,
                cadence,
                escalation,
                Stream.concat(holidays.stream(), added).toList());
    }

    public DeskRules withoutHolidays(List<Holiday> fewer) {
        var days = fewer.stream().map(Holiday::day).collect(toSet());
        return new DeskRules(
                week,
                promised,
                cadence,
                escalation,
                holidays.stream().filter(each -> !days.contains(each.day())).toList());
    }
}

package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time in which the clinic works, counted as it passes: an hour more or less in the night the clocks change is one.
 * Deadlines and delays are counted in it.
 */
public final class BusinessTime {

    /** Whoever is closed for longer than this is closed for good. */
    private static final int LONGEST_CLOSED_DAYS = 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpenBlock>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays;

    /**
     * @param week the parts of each day in which the clinic works, in order; a day that is not there is a day off
     * @throws NeverOpenException if there is none
     * @throws IllegalArgumentException if two of a day overlap
     */
    public BusinessTime(ZoneId zone, Map<DayOfWeek, List<OpenBlock>> week, Set<LocalDate> holidays) {
        week.forEach((day, blocks) -> {
            for (int index = 1; index < blocks.size(); index++) {
                if (!blocks.get(index - 1).isBefore(blocks.get(index))) {
                    throw new IllegalArgumentException(
                            "On %s, %s and %s overlap".formatted(day, blocks.get(index - 1), blocks.get(index)));
                }
            }
            if (!blocks.isEmpty()) {
                this.week.put(day, List.copyOf(blocks));
            }
        });
        if (this.week.isEmpty()) {
            throw new NeverOpenException(NeverOpenException.Reason.NO_HOURS);
        }
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
    }

    /** The moment at which so much business time has passed; with none, the next one in business time. */
    public Instant after(Instant start, Duration time) {
        var left = time;
        for (var day = openDay(dayOf(start)); ; day = openDay(day.plusDays(1))) {
            for (var block : blocks(day)) {
                var begin = later(start, block.begin(day, zone));
                var end = block.end(day, zone);
                if (!begin.isBefore(end)) {
                    continue;
                }
                var length = Duration.between(begin, end);
                if (left.compareTo(length) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(length);
            }
        }
    }

    /**
     * The same time of day so many business days later, or when the clinic opens next after it. From outside of business
     * time it is counted as if from when the clinic opens next.
     */
    public Instant afterDays(Instant start, int days) {
        var from = after(start, Duration.ZERO).atZone(zone);
        var day = from.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = openDay(day.plusDays(1));
        }
        return after(day.atTime(from.toLocalTime()).atZone(zone).toInstant(), Duration.ZERO);
    }

    /** The first moment in business time on that day from one time of day on, and before another one, if there is any. */
    Optional<Instant> on(LocalDate day, LocalTime from, LocalTime until) {
        var first = day.atTime(from).atZone(zone).toInstant();
        var end = day.atTime(until).atZone(zone).toInstant();
        return blocks(day).stream()
                .filter(block -> block.end(day, zone).isAfter(first))
                .map(block -> later(first, block.begin(day, zone)))
                .filter(moment -> moment.isBefore(end))
                .findFirst();
    }

    /** How much business time there is between two moments; negative if the second comes first. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        var sum = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (var block : blocks(day)) {
                var begin = later(from, block.begin(day, zone));
                var end = earlier(to, block.end(day, zone));
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    public boolean isOpen(Instant at) {
        var day = dayOf(at);
        return blocks(day).stream()
                .anyMatch(block -> !at.isBefore(block.begin(day, zone)) && at.isBefore(block.end(day, zone)));
    }

    /** Whether it opens on that day, or within so many after it. */
    boolean opensWithin(int days, LocalDate from) {
        return from.datesUntil(from.plusDays(days)).anyMatch(day -> !blocks(day).isEmpty());
    }

    private List<OpenBlock> blocks(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** This day, or the next that is none off. */
    private LocalDate openDay(LocalDate from) {
        for (var day = from; day.isBefore(from.plusDays(LONGEST_CLOSED_DAYS)); day = day.plusDays(1)) {
            if (!blocks(day).isEmpty()) {
                return day;
            }
        }
        throw new IllegalStateException("The clinic does not open within a year of %s".formatted(from));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

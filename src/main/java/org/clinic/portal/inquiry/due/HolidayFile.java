package org.clinic.portal.inquiry.due;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/** The days off in an iCal file, as public holidays are published in. */
public final class HolidayFile {

    /** The most bytes that are read. */
    public static final int LARGEST = 1_000_000;

    private static final int YEARS_AHEAD = 3;
    private static final int LONGEST_DAYS = 60;

    /** A holiday that comes more often than every day is none. */
    private static final int MOST_TIMES = YEARS_AHEAD * 366 + LONGEST_DAYS;

    private HolidayFile() {}

    /**
     * The whole days that events of the file take from a day on, for three years, with the events' names; also of those that
     * come back every year. What takes part of a day, or was called off, is none. Empty for what is no iCal file.
     */
    public static List<Holiday> read(byte[] content, LocalDate from) {
        var until = from.plusYears(YEARS_AHEAD);
        var names = new TreeMap<LocalDate, String>();
        for (var event : events(new ByteArrayInputStream(content))) {
            for (var first : beginnings(event, from, until)) {
                first.datesUntil(first.plusDays(days(event)))
                        .filter(day -> !day.isBefore(from) && day.isBefore(until))
                        .forEach(day -> names.putIfAbsent(day, name(event)));
            }
        }
        return names.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<VEvent> events(InputStream content) {
        var events = new ArrayList<VEvent>();
        try (var reader = new ICalReader(content)) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                events.addAll(calendar.getEvents());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Bytes in memory could not be read", unreadable);
        }
        return events;
    }

    /** The first days of an event that takes whole days, each time that it comes. */
    private static List<LocalDate> beginnings(VEvent event, LocalDate from, LocalDate until) {
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return List.of();
        }
        return day(event.getDateStart())
                .map(first -> event.getRecurrenceRule() == null ? List.of(first) : recurring(event, from, until))
                .orElse(List.of());
    }

    private static List<LocalDate> recurring(VEvent event, LocalDate from, LocalDate until) {
        var days = new TreeSet<LocalDate>();
        var dates = event.getDateIterator(TimeZone.getDefault());
        dates.advanceTo(Date.from(from.minusDays(LONGEST_DAYS)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant()));
        for (int times = 0; times < MOST_TIMES && dates.hasNext(); times++) {
            var day = day(dates.next());
            if (!day.isBefore(until)) {
                break;
            }
            days.add(day);
        }
        return List.copyOf(days);
    }

    /** How many days it takes each time. Its end is the day after. */
    private static long days(VEvent event) {
        var first = day(event.getDateStart());
        var end = day(event.getDateEnd());
        if (first.isEmpty() || end.isEmpty()) {
            return 1;
        }
        return Math.clamp(end.get().toEpochDay() - first.get().toEpochDay(), 1, LONGEST_DAYS);
    }

    private static Optional<LocalDate> day(@Nullable DateOrDateTimeProperty property) {
        return Optional.ofNullable(property)
                .map(dated -> dated.getValue())
                .filter(date -> !date.hasTime())
                .map(HolidayFile::day);
    }

    /** A day without a time begins where this runs, for those who read the file. */
    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private static String name(VEvent event) {
        var summary = event.getSummary() == null
                ? ""
                : Tidy.line(String.valueOf(event.getSummary().getValue()));
        return summary.codePoints()
                .limit(Holiday.LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the clinic answers, and how soon.
 *
 * @param hours of each weekday, such as {@code 09:00-12:00, 13:00-17:00}; a day without any is a day off
 * @param holidays days off
 * @param firstAnswer the business time in which a first answer is promised, of each priority
 */
@ConfigurationProperties("portal.desk")
record DeskRules(
        Map<DayOfWeek, String> hours, @DefaultValue Set<LocalDate> holidays, Map<Priority, Duration> firstAnswer) {

    DeskRules {
        for (var priority : Priority.values()) {
            var promised = firstAnswer.get(priority);
            if (promised == null || !promised.isPositive()) {
                throw new IllegalArgumentException(
                        "the time of a first answer of priority " + priority + " is missing");
            }
        }
    }

    /** In how much business time a first answer is promised. */
    Duration promised(Priority priority) {
        return Objects.requireNonNull(firstAnswer.get(priority));
    }

    BusinessTime in(ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<OpenBlock>>(DayOfWeek.class);
        hours.forEach((day, blocks) -> week.put(day, blocks(blocks)));
        return new BusinessTime(zone, week, holidays);
    }

    private static List<OpenBlock> blocks(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .map(DeskRules::block)
                .toList();
    }

    private static OpenBlock block(String text) {
        var ends = text.split("-", 2);
        try {
            return new OpenBlock(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip()));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("\"" + text + "\" is no part of a day such as 09:00-17:00", unreadable);
        }
    }
}

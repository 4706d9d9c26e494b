package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The desk's rules as they are configured, which hold until an administrator saves others.
 *
 * @param hours of each weekday, such as {@code 09:00-12:00, 13:00-17:00}; a day without any is a day off
 * @param holidays days off
 * @param firstAnswer the business time in which a first answer is promised, of each priority
 */
@ConfigurationProperties("portal.desk")
record ConfiguredDesk(
        Map<DayOfWeek, String> hours, @DefaultValue Set<LocalDate> holidays, Map<Priority, Duration> firstAnswer) {

    DeskRules rules() {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        hours.forEach((day, written) -> week.put(day, DayHours.parse(written)));
        var promised = new EnumMap<Priority, PromisedTime>(Priority.class);
        firstAnswer.forEach((priority, time) -> promised.put(priority, new PromisedTime(time)));
        var off = holidays.stream().map(day -> new Holiday(day, "")).toList();
        return new DeskRules(week, promised, Cadence.USUAL, Escalation.USUAL, off);
    }
}

package org.clinic.portal.inquiry.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A part of a day in which the clinic works.
 *
 * @param until when it ends; midnight is the end of the day
 */
public record OpenBlock(LocalTime from, LocalTime until) {

    public OpenBlock {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("%s does not come before %s".formatted(from, until));
        }
    }

    /** Such as {@code 9:00–17:00}. */
    String written() {
        return Cadence.written(from) + "–" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : Cadence.written(until));
    }

    /** Whether this one is over when the other begins. */
    boolean isBefore(OpenBlock later) {
        return !until.equals(LocalTime.MIDNIGHT) && !until.isAfter(later.from);
    }

    boolean meets(PartOfDay part) {
        return from.isBefore(part.until())
                && (until.equals(LocalTime.MIDNIGHT) || part.from().isBefore(until));
    }

    Instant begin(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    Instant end(LocalDate day, ZoneId zone) {
        return until.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(until).atZone(zone).toInstant();
    }
}

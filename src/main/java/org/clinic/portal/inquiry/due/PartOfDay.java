package org.clinic.portal.inquiry.due;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** A part of the day in which people can be called, in the clinic's zone. */
public enum PartOfDay {
    MORNING(LocalTime.MIN, LocalTime.NOON),
    AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
    EVENING(LocalTime.of(17, 0), LocalTime.MAX);

    private final LocalTime from;
    private final LocalTime until;

    PartOfDay(LocalTime from, LocalTime until) {
        this.from = from;
        this.until = until;
    }

    public static PartOfDay of(LocalTime time) {
        if (time.isBefore(MORNING.until)) {
            return MORNING;
        }
        return time.isBefore(AFTERNOON.until) ? AFTERNOON : EVENING;
    }

    /** These, with this one at the end if it is among them. */
    List<PartOfDay> last(List<PartOfDay> parts) {
        return Stream.concat(
                        parts.stream().filter(part -> part != this),
                        parts.stream().filter(part -> part == this))
                .toList();
    }

    LocalTime from() {
        return from;
    }

    LocalTime until() {
        return until;
    }
}

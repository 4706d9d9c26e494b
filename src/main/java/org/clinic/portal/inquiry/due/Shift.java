package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Half of a weekday, in the clinic's zone. */
public record Shift(DayOfWeek day, Half half) {

    /** When a morning's duty ends and an afternoon's begins. */
    public static final LocalTime CHANGE = LocalTime.of(13, 0);

    /** The first or second half of a day. */
    public enum Half {
        MORNING,
        AFTERNOON
    }

    static Shift at(ZonedDateTime moment) {
        return new Shift(moment.getDayOfWeek(), moment.toLocalTime().isBefore(CHANGE) ? Half.MORNING : Half.AFTERNOON);
    }

    /** All of a week, in order. */
    public static List<Shift> week() {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> Stream.of(Half.values()).map(half -> new Shift(day, half)))
                .toList();
    }
}

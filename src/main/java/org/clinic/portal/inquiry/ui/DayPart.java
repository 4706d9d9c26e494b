package org.clinic.portal.inquiry.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A part of somebody's day, as their list is divided. */
enum DayPart {
    LATE,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime EVENING_BEGINS = LocalTime.of(17, 0);

    static DayPart of(Instant by, Instant now, ZoneId zone) {
        if (by.isBefore(now)) {
            return LATE;
        }
        var time = by.atZone(zone).toLocalTime();
        if (time.isBefore(LocalTime.NOON)) {
            return MORNING;
        }
        return time.isBefore(EVENING_BEGINS) ? AFTERNOON : EVENING;
    }
}

package org.clinic.portal.inquiry.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.clinic.portal.base.ui.Tone;

/** How soon something is due, as the list groups it. */
enum DueGroup {
    LATE(Tone.DUE),
    WITHIN_THE_HOUR(Tone.SOON),
    TODAY(Tone.NEUTRAL),
    LATER(Tone.NEUTRAL);

    private final Tone tone;

    DueGroup(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    static DueGroup of(Instant by, Instant now, ZoneId zone) {
        if (by.isBefore(now)) {
            return LATE;
        }
        if (Duration.between(now, by).compareTo(Duration.ofHours(1)) <= 0) {
            return WITHIN_THE_HOUR;
        }
        return by.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()) ? TODAY : LATER;
    }
}

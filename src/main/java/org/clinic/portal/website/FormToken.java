package org.clinic.portal.website;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a contact form says about itself: under which version it stood, and in which hour it was issued. */
record FormToken(UUID topic, int version, Instant issued) {

    private static final Duration VALID = Duration.ofDays(30);

    private static final Duration FRESH = Duration.ofDays(3);

    /** Clocks of nodes may differ, by less than this. */
    private static final Duration AHEAD = Duration.ofHours(2);

    /** Whether it was issued so long ago that few people are still writing. */
    boolean isOldAt(Instant now) {
        return issued.isBefore(now.minus(FRESH));
    }

    boolean isValidAt(Instant now) {
        return issued.isAfter(now.minus(VALID)) && issued.isBefore(now.plus(AHEAD));
    }
}

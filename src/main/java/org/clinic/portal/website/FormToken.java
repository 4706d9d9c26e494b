package org.clinic.portal.website;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a contact form says about itself: under which version it stood, and in which hour it was issued.
 *
 * @param wording the number of what it said
 */
record FormToken(UUID topic, int version, Instant issued, int wording) {

    /** Of a form that does not say which it has. */
    static final int NO_WORDING = 0;

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

package org.clinic.portal.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments before and after one at which visitors got or will get something else to read.
 *
 * @param earlier absent if nothing was published before
 * @param later absent if nothing has been since, and nothing is planned
 */
public record Turns(@Nullable Instant earlier, @Nullable Instant later) {

    /** With another of these moments. */
    Turns with(Instant moment, Instant at) {
        if (at.isBefore(moment)) {
            return earlier != null && earlier.isAfter(at) ? this : new Turns(at, later);
        }
        return at.equals(moment) || later != null && later.isBefore(at) ? this : new Turns(earlier, at);
    }
}

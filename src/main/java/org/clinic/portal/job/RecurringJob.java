package org.clinic.portal.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is done again and again.
 *
 * @param next when it is meant to be done
 * @param failures how often it has failed since it last succeeded
 * @param node that does it at this moment
 * @param late whether it should have been begun long ago, so that no node seems to look
 */
public record RecurringJob(
        String name,
        Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        @Nullable String node,
        boolean late) {

    public boolean hasFailed() {
        return failures > 0;
    }
}

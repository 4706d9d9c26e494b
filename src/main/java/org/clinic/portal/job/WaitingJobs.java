package org.clinic.portal.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is done once each, at its time, of one kind.
 *
 * @param waiting how many there are, including those that failed
 * @param next when the first of them is meant to be done
 * @param failing how many have failed and are tried again
 * @param lastFailure when one of these failed last
 * @param late whether the first should have been begun long ago, so that no node seems to look
 */
public record WaitingJobs(
        String name,
        int waiting,
        @Nullable Instant next,
        int failing,
        @Nullable Instant lastFailure,
        boolean late) {}

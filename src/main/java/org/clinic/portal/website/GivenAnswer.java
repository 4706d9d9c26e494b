package org.clinic.portal.website;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clinic.portal.website.serving.KeptAnswer;

/** An answer in memory, with what decides whether it is given again. */
final class GivenAnswer {

    /** While a page is set anew, the one before is given: a token of its form is good for a month. */
    private static final Duration GOOD_MEANWHILE = Duration.ofDays(1);

    /** When it was asked for last is noted no oftener, so that those who read one page do not write to one place. */
    private static final long NOTED_EVERY = Duration.ofSeconds(1).toNanos();

    private final KeptAnswer answer;
    private final Instant hour;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile long askedAt = System.nanoTime();

    /** @param hour in which its form's token was issued */
    GivenAnswer(KeptAnswer answer, Instant hour) {
        this.answer = answer;
        this.hour = hour;
    }

    /** Notes that somebody asked. */
    KeptAnswer answer() {
        long now = System.nanoTime();
        if (now - askedAt > NOTED_EVERY) {
            askedAt = now;
        }
        return answer;
    }

    /** Whether it needs nobody to set it anew: it is of this hour, or somebody is at it. */
    boolean isGood(Instant now) {
        return hour.equals(now) || renewing.get() && isGoodMeanwhile(now);
    }

    private boolean isGoodMeanwhile(Instant now) {
        return Duration.between(hour, now).abs().compareTo(GOOD_MEANWHILE) < 0;
    }

    /** Whether it is for this one to set it anew: for who comes first, or for everybody once it is too old. */
    boolean beginRenewal(Instant now) {
        return renewing.compareAndSet(false, true) || !isGoodMeanwhile(now);
    }

    void endRenewal() {
        renewing.set(false);
    }

    /** How long ago it was asked for. */
    long idle(long now) {
        return now - askedAt;
    }
}

package org.clinic.portal.website;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Who is to try a database that has not answered, of those who can do without it: each try takes seconds, so one at a
 * time, and a while after the last.
 */
final class DatabaseTries {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile @Nullable Long unansweredAt;

    /** Whether this one is to try, which then says whether it was answered. */
    boolean begin() {
        var then = unansweredAt;
        return then == null || System.nanoTime() - then >= LEFT_ALONE.toNanos() && trying.compareAndSet(false, true);
    }

    void end(boolean answered) {
        unansweredAt = answered ? null : (Long) System.nanoTime();
        trying.set(false);
    }
}

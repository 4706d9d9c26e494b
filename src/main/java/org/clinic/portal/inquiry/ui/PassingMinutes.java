package org.clinic.portal.inquiry.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open windows that a minute has passed: what was due is late by then, though nobody did anything. Not while the
 * database is away, which they could not ask; they ask when it is back.
 */
@Component
class PassingMinutes {

    private final Broadcasts broadcasts;
    private final List<Runnable> windows = new CopyOnWriteArrayList<>();

    PassingMinutes(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** @param window is told on a thread that serves everybody */
    Subscription listen(Runnable window) {
        windows.add(window);
        return () -> windows.remove(window);
    }

    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void pass() {
        if (broadcasts.isHearing()) {
            windows.forEach(Runnable::run);
        }
    }
}

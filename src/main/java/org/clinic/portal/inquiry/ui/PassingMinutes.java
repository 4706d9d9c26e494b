package org.clinic.portal.inquiry.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open windows that a minute has passed: what was due is late by then, though nobody did anything. */
@Component
class PassingMinutes {

    private final List<Runnable> windows = new CopyOnWriteArrayList<>();

    /** @param window is told on a thread that serves everybody */
    Subscription listen(Runnable window) {
        windows.add(window);
        return () -> windows.remove(window);
    }

    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void pass() {
        windows.forEach(Runnable::run);
    }
}

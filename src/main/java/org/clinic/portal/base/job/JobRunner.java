package org.clinic.portal.base.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Has this node take part in the jobs from the moment on at which it is ready until it ends. */
class JobRunner implements SmartLifecycle {

    private final Supplier<Scheduler> made;
    private final boolean takesPart;
    private volatile @Nullable Scheduler running;

    /** @param takesPart whether it does by itself, and not only once it is told to */
    JobRunner(Supplier<Scheduler> made, boolean takesPart) {
        this.made = made;
        this.takesPart = takesPart;
    }

    @Override
    public boolean isAutoStartup() {
        return takesPart;
    }

    @Override
    public void start() {
        var scheduler = made.get();
        scheduler.start();
        running = scheduler;
    }

    /** Waits for the jobs that this node has begun. */
    @Override
    public void stop() {
        var scheduler = running;
        if (scheduler != null) {
            scheduler.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}

package org.clinic.portal.website.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.clinic.portal.website.serving.Codings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the folder anew, beside everything else and once for all that has changed by then. A folder that cannot be written
 * keeps nobody from the portal: it stays as it was, which is said and told, and is tried again.
 */
final class MirrorWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorWriter.class);

    /** Where it changes all the time, what is nearly so is better than what was so. */
    private static final int MOST_TRIES = 5;

    private final WholeSite site;
    private final Path directory;
    private final Outcome outcome;
    private final MirrorFolder folder;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean isWaiting = new AtomicBoolean();
    private final ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("mirror")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    /** Hears how each writing ended, on its thread. */
    interface Outcome {

        void written();

        /** For another reason than that the database is away. */
        void failed(Exception why);
    }

    MirrorWriter(WholeSite site, Path directory, Codings codings, Outcome outcome) {
        this.site = site;
        this.outcome = outcome;
        this.directory = directory;
        folder = new MirrorFolder(directory, codings);
    }

    /** What is in the folder may be out of date from now on. */
    void changed() {
        changes.incrementAndGet();
        if (!beside.isShutdown() && isWaiting.compareAndSet(false, true)) {
            beside.execute(this::write);
        }
    }

    private void write() {
        isWaiting.set(false);
        try {
            for (int tries = 1; !write(tries); tries++) {
                LOG.debug("The site changed while the mirror was written");
            }
            outcome.written();
        } catch (IOException | RuntimeException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                DatabaseOutage.here().lost(failed);
            } else {
                LOG.error("The mirror in {} stays as it was, and is tried again in a minute", directory, failed);
                outcome.failed(failed);
            }
            beside.schedule(this::changed, 1, TimeUnit.MINUTES);
        }
    }

    private boolean write(int tries) throws IOException {
        long begin = System.nanoTime();
        long seen = changes.get();
        try (var files = site.files()) {
            var renewed = folder.renew(files.iterator(), () -> tries < MOST_TRIES && changes.get() != seen);
            renewed.ifPresent(generation ->
                    LOG.debug("The mirror has {}, after {} ms", generation, (System.nanoTime() - begin) / 1_000_000));
            return renewed.isPresent();
        }
    }

    void end() {
        beside.shutdownNow();
    }
}

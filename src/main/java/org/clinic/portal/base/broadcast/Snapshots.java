package org.clinic.portal.base.broadcast;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps on every node what is asked for all the time and seldom changes: read at the start, whenever somebody says that it
 * has changed, when messages may have been lost, and once a minute. While the database is away it stays as it was.
 */
@Component
public class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final Broadcasts broadcasts;
    private final List<Kept> all = new CopyOnWriteArrayList<>();

    public Snapshots(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /**
     * Reads it now and from then on.
     *
     * @param subject of the message that it has changed: one word that nothing else has
     * @param read called by one thread at a time
     */
    public void keep(String subject, Runnable read) {
        var kept = new Kept(subject, read);
        all.add(kept);
        broadcasts.listen(subject, kept);
        kept.read();
    }

    /** Has every node read it again once the transaction is committed; this one has by when the caller is back. */
    public void announce(String subject) {
        broadcasts.send(subject, "changed");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                all.stream().filter(kept -> kept.subject.equals(subject)).forEach(Kept::readAgain);
            }
        });
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void readAgain() {
        all.forEach(Kept::readAgain);
    }

    private static final class Kept implements Broadcasts.Listener {

        private final String subject;
        private final Runnable read;

        Kept(String subject, Runnable read) {
            this.subject = subject;
            this.read = read;
        }

        /** One after the other, so that what was read later stays. */
        synchronized void read() {
            read.run();
        }

        void readAgain() {
            try {
                read();
            } catch (DataAccessException failed) {
                log.warn("What nodes keep of \"{}\" stays as it was for now: {}", subject, failed.getMessage());
            }
        }

        @Override
        public void heard(String message) {
            missed();
        }

        @Override
        public void missed() {
            Thread.ofVirtual().start(this::readAgain);
        }
    }
}

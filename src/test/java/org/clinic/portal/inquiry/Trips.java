package org.clinic.portal.inquiry;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often its thread waits for an answer of the database, as the driver tells: each time it says "Sync". */
final class Trips implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Thread mine = Thread.currentThread();
    private final Level before = DRIVER.getLevel();
    private final Counter counter = new Counter();

    Trips() {
        DRIVER.addHandler(counter);
        DRIVER.setLevel(Level.FINEST);
    }

    int taken() {
        return counter.count;
    }

    @Override
    public void close() {
        DRIVER.setLevel(before);
        DRIVER.removeHandler(counter);
    }

    private final class Counter extends Handler {

        private int count;

        @Override
        public void publish(LogRecord told) {
            if (Thread.currentThread() == mine && told.getMessage().contains("FE=> Sync")) {
                count++;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

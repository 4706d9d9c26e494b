package org.clinic.portal.base.outage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line that the database has gone, and in one that it is back, however many notice. There is one of it in a
 * process, as of a log.
 */
public final class DatabaseOutage {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
    private static final DatabaseOutage HERE = new DatabaseOutage(LOG, System::nanoTime);

    /** For so long nobody may have been refused before it counts as back: one answer among refusals is none. */
    private static final Duration CALM = Duration.ofSeconds(2);

    /**
     * PostgreSQL's codes for what says nothing about the request: shutting down, crashed, starting, too many connections,
     * and what took longer than our limits, to run or to get a lock.
     */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03");

    /** What the pool says of a connection that broke, to whoever goes on with it: a rollback above all. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private final Logger log;
    private final LongSupplier nanoTime;
    private boolean away;
    private long since;
    private long lastRefusal;
    private int refused;

    DatabaseOutage(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    public static DatabaseOutage here() {
        return HERE;
    }

    /** Whether it is because the database does not answer, or not in time, that something failed. */
    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("08")
                || NOT_NOW.contains(state)
                || failure.getCause() instanceof IOException
                || state.isEmpty() && TAKEN_AWAY.equals(failure.getMessage());
    }

    /** Somebody asked for something that needs the database, and did not get it. */
    public synchronized void refused(Throwable failure) {
        lost(failure);
        lastRefusal = nanoTime.getAsLong();
        refused++;
    }

    /** The database was heard to be gone, be somebody refused or not. */
    public synchronized void lost(Throwable failure) {
        if (!away) {
            away = true;
            since = nanoTime.getAsLong();
            lastRefusal = since;
            refused = 0;
            log.warn("The database does not answer: {}", message(failure));
        }
    }

    /** The database has just answered. */
    public synchronized void answered() {
        var now = nanoTime.getAsLong();
        if (away && (refused == 0 || now - lastRefusal >= CALM.toNanos())) {
            away = false;
            log.warn(
                    "The database is back after {} s; {} requests were refused",
                    Duration.ofNanos(now - since).toSeconds(),
                    refused);
        }
    }

    private static @Nullable String message(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}

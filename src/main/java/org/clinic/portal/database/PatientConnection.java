package org.clinic.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs in to a database that may still be starting, and tells what is only late from what is wrong. */
class PatientConnection {

    private static final Logger log = LoggerFactory.getLogger(PatientConnection.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /** PostgreSQL's codes for "not now": starting up or shutting down, and too many connections. */
    private static final Set<String> TEMPORARY = Set.of("57P03", "53300");

    private final Duration patience;

    PatientConnection(Duration patience) {
        this.patience = patience;
    }

    /** Something that signs in, once. */
    interface Attempt {
        Connection connect() throws SQLException;
    }

    /** The connection, as soon as there is one; {@code who} names the role's settings in what a person reads. */
    Connection open(String who, Attempt attempt) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var pause = Duration.ofSeconds(1); ; pause = longer(pause)) {
            try {
                return attempt.connect();
            } catch (SQLException failed) {
                var left = Duration.ofNanos(deadline - System.nanoTime());
                if (!mayPass(failed)) {
                    throw new CannotStartException(reason(who, failed), failed);
                }
                if (left.isNegative()) {
                    throw new CannotStartException(
                            "the database does not answer, after " + patience.toSeconds() + " s of trying: "
                                    + failed.getMessage(),
                            failed);
                }
                log.info("Waiting for the database, {} s more: {}", left.toSeconds(), failed.getMessage());
                sleep(pause.compareTo(left) < 0 ? pause : left);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static boolean mayPass(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("08") || TEMPORARY.contains(state);
    }

    private static String reason(String who, SQLException failure) {
        return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            case "28P01", "28000" -> "the database refuses " + who + ": " + failure.getMessage();
            case "3D000" -> "the database server has no such database: " + failure.getMessage();
            default -> "the database cannot be used: " + failure.getMessage();
        };
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("it was stopped while waiting for the database", stopping);
        }
    }
}

package org.clinic.portal.base.broadcast;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Listens on a connection of its own, and gets another one whenever that is lost, until it is closed. Silence is no proof
 * that nothing was said, so it asks once a second whether the database still answers there.
 */
class Ear implements Runnable {

    static final String CHANNEL = "portal";

    /** What the database calls its connection, for whoever looks there. */
    static final String NAME = "portal broadcasts";

    private static final Logger log = LoggerFactory.getLogger(Ear.class);

    /** How long after the last proof it still counts as hearing: what was said may be unheard for so long. */
    static final Duration TRUSTED = Duration.ofSeconds(2);

    private static final Duration QUIET = Duration.ofMillis(800);
    private static final Duration PROOF = Duration.ofSeconds(1);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final Consumer<String> hear;
    private final Runnable miss;
    private final Consumer<Boolean> hearing;
    private boolean missing;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private volatile long lastProof;
    private volatile boolean proven;

    /**
     * {@code hearing} is told when it begins and ends to hear; {@code missing} tells whether something may have been said
     * before, while nobody listened.
     */
    Ear(
            JdbcConnectionDetails database,
            Consumer<String> hear,
            Runnable miss,
            Consumer<Boolean> hearing,
            boolean missing) {
        this.database = database;
        this.hear = hear;
        this.miss = miss;
        this.hearing = hearing;
        this.missing = missing;
    }

    @Override
    public void run() {
        while (!isClosed()) {
            try (var listening = connect()) {
                connection = listening;
                if (missing) {
                    miss.run();
                }
                prove();
                tried.countDown();
                hearing.accept(true);
                hearFrom(listening);
            } catch (SQLException lost) {
                tried.countDown();
                if (!isClosed()) {
                    DatabaseOutage.here().lost(lost);
                    endProof();
                    pause();
                }
            }
            missing = true;
        }
    }

    /** Until it listens, or could not the first time, or for as long as this at the most. */
    void awaitFirstTry(Duration atMost) {
        try {
            if (!tried.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn(
                        "Nothing is heard from the database yet: it takes longer than {} s to answer",
                        atMost.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect() throws SQLException {
        var opened = DriverManager.getConnection(database.getJdbcUrl(), properties());
        try (var statement = opened.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    private Properties properties() {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.getUsername());
        PGProperty.PASSWORD.set(properties, database.getPassword());
        PGProperty.APPLICATION_NAME.set(properties, NAME);
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) CONNECTING.toSeconds());
        PGProperty.LOGIN_TIMEOUT.set(properties, (int) CONNECTING.toSeconds());
        // What a listener says itself is so little that an answer that takes longer does not come.
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) CONNECTING.toSeconds());
        return properties;
    }

    private void hearFrom(Connection listening) throws SQLException {
        var postgres = listening.unwrap(PGConnection.class);
        while (!isClosed()) {
            var messages = postgres.getNotifications((int) QUIET.toMillis());
            for (var message : messages) {
                hear.accept(message.getParameter());
            }
            // A connection that was cut off somewhere on the way says nothing either.
            if (messages.length == 0 && !listening.isValid((int) PROOF.toSeconds())) {
                throw new SQLException("the connection does not answer any more", "08006");
            }
            prove();
        }
    }

    private void prove() {
        lastProof = System.nanoTime();
        proven = true;
        DatabaseOutage.here().answered();
    }

    private void endProof() {
        if (proven) {
            proven = false;
            hearing.accept(false);
        }
    }

    /** Whether it has heard everything that was said until a moment ago. */
    boolean isHearing() {
        return proven && System.nanoTime() - lastProof < TRUSTED.toNanos();
    }

    private void pause() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    void close() {
        closed.countDown();
        var listening = connection;
        if (listening != null) {
            try {
                listening.abort(Runnable::run);
            } catch (SQLException failed) {
                log.debug("The connection had ended already", failed);
            }
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }
}

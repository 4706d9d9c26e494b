package org.clinic.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Has whoever stands behind others wait for a connection as long as these are served. The pool gives up after a while,
 * whatever the reason; but where a queue moves, the database is not away, and after a pause of the whole clinic everybody
 * is back at once. Where nobody was served lately the pool's word counts, so that nobody waits for a database that is away
 * for longer than twice the pool's time.
 */
final class MovingQueue extends DelegatingDataSource {

    /** Within which somebody was served, in a queue that moves. */
    private static final Duration LATELY = Duration.ofSeconds(1);

    /** For which anybody waits at most, and once more as long as the pool does. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private volatile long served;

    MovingQueue(DataSource pool, LongSupplier nanoTime) {
        super(pool);
        this.nanoTime = nanoTime;
        served = nanoTime.getAsLong() - LATELY.toNanos();
    }

    /** @throws SQLTransientConnectionException if the queue stands still, or is too long */
    @Override
    public Connection getConnection() throws SQLException {
        var began = nanoTime.getAsLong();
        while (true) {
            try {
                var connection = super.getConnection();
                served = nanoTime.getAsLong();
                return connection;
            } catch (SQLTransientConnectionException notInTime) {
                var now = nanoTime.getAsLong();
                if (now - served >= LATELY.toNanos() || now - began >= PATIENCE.toNanos()) {
                    throw notInTime;
                }
            }
        }
    }

    /** The pool, for whoever asks for what it knows of the database. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type == DataSource.class ? Objects.requireNonNull(type.cast(getTargetDataSource())) : super.unwrap(type);
    }
}

package org.clinic.portal.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MovingQueueTest {

    private static final Duration TIME_OF_THE_POOL = Duration.ofSeconds(2);

    private final Pool pool = new Pool();
    private final MovingQueue queue = new MovingQueue(pool, () -> pool.now);

    @Test
    void whoStandsBehindOthersWhoAreServedWaits() throws SQLException {
        pool.then(Pool.Outcome.OTHER_SERVED, Pool.Outcome.OTHER_SERVED, Pool.Outcome.GIVEN);

        assertThat(queue.getConnection()).isSameAs(pool.connection);
        assertThat(pool.waited()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void whereNobodyIsServedNobodyWaitsOn() {
        pool.then(Pool.Outcome.NOBODY_SERVED, Pool.Outcome.GIVEN);

        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(queue::getConnection);
        assertThat(pool.waited()).isEqualTo(TIME_OF_THE_POOL);
    }

    @Test
    void aQueueThatStopsIsLeftAtTheNextLook() {
        pool.then(Pool.Outcome.OTHER_SERVED, Pool.Outcome.NOBODY_SERVED, Pool.Outcome.GIVEN);

        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(queue::getConnection);
        assertThat(pool.waited()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void nobodyWaitsLongerThanTenSecondsHoweverItMoves() {
        for (int others = 0; others < 9; others++) {
            pool.then(Pool.Outcome.OTHER_SERVED);
        }

        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(queue::getConnection);
        assertThat(pool.waited()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void thePoolIsThereForWhoAsksForIt() throws SQLException {
        assertThat(queue.unwrap(DataSource.class)).isSameAs(pool);
        assertThat(queue.unwrap(Pool.class)).isSameAs(pool);
    }

    /** Has others come and be served meanwhile, or not, and gives up after its time. */
    private final class Pool extends AbstractDataSource {

        enum Outcome {
            GIVEN,
            OTHER_SERVED,
            NOBODY_SERVED
        }

        private final Deque<Outcome> outcomes = new ArrayDeque<>();
        private final Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        private long now = 1;

        void then(Outcome... next) {
            outcomes.addAll(List.of(next));
        }

        Duration waited() {
            return Duration.ofNanos(now - 1);
        }

        @Override
        public Connection getConnection() throws SQLException {
            switch (outcomes.removeFirst()) {
                case GIVEN -> {
                    return connection;
                }
                case OTHER_SERVED -> {
                    now += TIME_OF_THE_POOL.toNanos();
                    outcomes.addFirst(Outcome.GIVEN);
                    queue.getConnection();
                }
                case NOBODY_SERVED -> now += TIME_OF_THE_POOL.toNanos();
            }
            throw new SQLTransientConnectionException("Connection is not available");
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException("The pool knows who it is");
        }
    }
}

package org.clinic.portal.base.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageTest {

    private static final SQLException CUT = new SQLException("connection refused", "08001");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long now;
    private DatabaseOutage outage = new DatabaseOutage(logger(), () -> now);

    @BeforeEach
    void begin() {
        now = -1; // A clock of this kind begins anywhere.
    }

    @Test
    void howeverManyAreRefusedItIsOneLineWhenItGoesAndOneWhenItIsBack() {
        for (int i = 0; i < 500; i++) {
            outage.refused(new CannotCreateTransactionException("no transaction", CUT));
            outage.lost(CUT);
        }
        pass(Duration.ofSeconds(41));
        outage.answered();
        outage.answered();

        assertThat(said())
                .containsExactly(
                        "The database does not answer: connection refused",
                        "The database is back after 41 s; 500 requests were refused");
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    }

    @Test
    void oneAnswerAmongRefusalsIsNotYetTheEnd() {
        outage.refused(CUT);
        outage.answered();
        pass(Duration.ofSeconds(1));
        outage.refused(CUT);
        pass(Duration.ofSeconds(1));
        outage.answered();
        assertThat(said()).hasSize(1);

        pass(Duration.ofSeconds(1));
        outage.answered();

        assertThat(said()).last().isEqualTo("The database is back after 3 s; 2 requests were refused");
    }

    @Test
    void theNextTimeIsCountedAnew() {
        outage.refused(CUT);
        pass(Duration.ofSeconds(5));
        outage.answered();
        outage.lost(CUT);
        outage.answered();

        assertThat(said()).last().isEqualTo("The database is back after 0 s; 0 requests were refused");
    }

    static Stream<Throwable> away() {
        return Stream.of(
                CUT,
                new SQLTransientConnectionException("no connection within 2000 ms"),
                new CannotCreateTransactionException("no transaction", CUT),
                new QueryTimeoutException("too slow", new SQLException("canceling statement", "57014")),
                new SQLException("not in time", null, new SocketTimeoutException("Read timed out")),
                new IllegalStateException(new SQLException("lock timeout", "55P03")),
                new JpaSystemException(
                        new TransactionException("no rollback", new SQLException("Connection is closed"))),
                new SQLException("shutting down", "57P01"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatDoesNotAnswerIsTold(Throwable failure) {
        assertThat(DatabaseOutage.isCauseOf(failure)).isTrue();
    }

    static Stream<Throwable> answers() {
        return Stream.of(
                new IllegalStateException("a fault of ours"),
                new DataIntegrityViolationException("a rule", new SQLException("duplicate key", "23505")),
                new SQLException("no such table", "42P01"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void fromOneThatRefusesWhatItIsAsked(Throwable failure) {
        assertThat(DatabaseOutage.isCauseOf(failure)).isFalse();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private Logger logger() {
        var logger = new LoggerContext().getLogger("outage");
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        lines.start();
        return logger;
    }
}

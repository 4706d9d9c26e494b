package org.clinic.portal.database;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PatientConnectionTest {

    @Test
    void aDatabaseThatDoesNotAnswerIsTriedAgainUntilPatienceEnds() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        var attempts = new AtomicInteger();

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> new PatientConnection(Duration.ofMillis(1200)).open("the role", () -> {
                    attempts.incrementAndGet();
                    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + closed + "/portal", "a", "b");
                }))
                .withMessageStartingWith("the database does not answer, after 1 s of trying")
                .withMessageContaining("127.0.0.1:" + closed);
        assertThat(attempts).hasValueGreaterThan(1);
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        var attempts = new AtomicInteger();

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> new PatientConnection(Duration.ofMinutes(1)).open("the role", () -> {
                    attempts.incrementAndGet();
                    throw new SQLException("password authentication failed", "28P01");
                }))
                .withMessage("the database refuses the role: password authentication failed");
        assertThat(attempts).hasValue(1);
    }
}

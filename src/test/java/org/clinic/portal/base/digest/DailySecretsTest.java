package org.clinic.portal.base.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class DailySecretsTest {

    private static final String TABLE = "brake_salt";

    /** On which nothing else is counted, and which nobody clears away. */
    private static final LocalDate DAY = LocalDate.of(2999, 2, 28);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2999-02-28T14:05:00Z"), ZoneOffset.UTC);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        jdbc.sql("delete from brake_salt where day = ?").param(DAY).update();
    }

    @Test
    void nodesHaveTheSecretInCommon() {
        assertThat(key(node())).isEqualTo(key(node()));
    }

    @Test
    void whatATransactionFoundIsAskedForNoMoreOnceItIsCommitted() {
        var node = node();
        byte[] first = transaction.execute(_ -> key(node));
        forget();

        byte[] again = transaction.execute(_ -> key(node));
        assertThat(again).isEqualTo(first);
        assertThat(key(node)).isEqualTo(first);
    }

    @Test
    void whatIsRolledBackIsNoSecret() {
        var node = node();
        byte[] first = transaction.execute(status -> {
            status.setRollbackOnly();
            return key(node);
        });

        assertThat(key(node)).isNotEqualTo(first).isEqualTo(key(node()));
    }

    private DailySecrets node() {
        return new DailySecrets(jdbc, CLOCK, TABLE);
    }

    private static byte[] key(DailySecrets node) {
        return node.key("test", "what it stands for");
    }
}

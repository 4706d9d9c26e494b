package org.clinic.portal.website;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clinic.portal.base.lock.TransactionLock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class FormTokensTest {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T13:40:00Z"), ZoneOffset.UTC);
    private static final UUID TOPIC = UUID.randomUUID();

    @Autowired
    private FormKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionLock lock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aTokenSaysWhatItWasIssuedFor() {
        var tokens = new FormTokens(keys, NOW);

        assertThat(tokens.read(tokens.issue(TOPIC, 7, 3)))
                .contains(new FormToken(TOPIC, 7, Instant.parse("2026-11-22T13:00:00Z"), 3));
    }

    /** As pages have it that were opened before tokens named a wording. */
    @Test
    void aTokenWithoutAWordingIsStillRead() throws GeneralSecurityException {
        var hour = Instant.parse("2026-11-22T13:00:00Z");
        var statement = ByteBuffer.allocate(24)
                .putLong(TOPIC.getMostSignificantBits())
                .putLong(TOPIC.getLeastSignificantBits())
                .putInt(7)
                .putInt((int) (hour.getEpochSecond() / 3600))
                .array();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.secret(), "HmacSHA256"));
        var token = ByteBuffer.allocate(56)
                .put(statement)
                .put(mac.doFinal(statement))
                .array();

        assertThat(new FormTokens(keys, NOW)
                        .read(Base64.getUrlEncoder().withoutPadding().encodeToString(token)))
                .contains(new FormToken(TOPIC, 7, hour, FormToken.NO_WORDING));
    }

    @Test
    void everybodyGetsTheSameTokenInAnHour() {
        var tokens = new FormTokens(keys, NOW);
        var later = new FormTokens(keys, Clock.fixed(Instant.parse("2026-11-22T13:59:59Z"), ZoneOffset.UTC));
        var nextHour = new FormTokens(keys, Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC));

        assertThat(later.issue(TOPIC, 7, 3)).isEqualTo(tokens.issue(TOPIC, 7, 3));
        assertThat(nextHour.issue(TOPIC, 7, 3)).isNotEqualTo(tokens.issue(TOPIC, 7, 3));
    }

    @Test
    void noSignOfATokenCanBeChanged() {
        var tokens = new FormTokens(keys, NOW);
        var token = tokens.issue(TOPIC, 7, 3);

        for (int at = 0; at < token.length(); at++) {
            for (var other : SIGNS.toCharArray()) {
                var changed = token.substring(0, at) + other + token.substring(at + 1);
                if (!changed.equals(token)) {
                    assertThat(tokens.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void everyNodeSignsWithTheSameKey() {
        var anotherNode = new FormKeys(jdbc, lock, transaction, NOW);

        assertThat(anotherNode.secret()).isEqualTo(keys.secret());
    }
}

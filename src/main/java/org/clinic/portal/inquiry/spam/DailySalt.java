package org.clinic.portal.inquiry.spam;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret of a day, by which the same sender is known again on that day on every node, and by nobody afterwards. */
@Component
class DailySalt {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Salt known;

    DailySalt(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Salt(LocalDate day, byte[] secret) {}

    /** What stands for a value today. */
    byte[] key(String kind, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(today().secret, ALGORITHM));
            return mac.doFinal((kind + " " + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, impossible);
        }
    }

    private Salt today() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var last = known;
        if (last == null || !last.day.equals(day)) {
            last = new Salt(day, find(day));
            known = last;
        }
        return last;
    }

    /** Of nodes that make one at once, the first one's is everybody's: the others wait for it. */
    private byte[] find(LocalDate day) {
        var made = new byte[LENGTH];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into spam_salt (day, secret) values (?, ?) on conflict do nothing")
                .params(day, made)
                .update();
        return jdbc.sql("select secret from spam_salt where day = ?")
                .param(day)
                .query(byte[].class)
                .single();
    }

    /** Removes those of days before this one. */
    void forget() {
        jdbc.sql("delete from spam_salt where day < ?")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}

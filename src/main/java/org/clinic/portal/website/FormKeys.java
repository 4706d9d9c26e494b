package org.clinic.portal.website;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret with which the website signs what comes back to it: made by the node that first needs it, and shared by all. */
@Component
class FormKeys {

    /** In bytes. */
    static final int SIGNATURE = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile byte @Nullable [] secret;

    FormKeys(JdbcClient jdbc, TransactionLock lock, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    byte[] secret() {
        var known = secret;
        if (known == null) {
            known = transaction.execute(status -> findOrMake());
            secret = known;
        }
        return known;
    }

    /** Its HMAC-SHA256. What is signed for different uses has to differ by itself. */
    byte[] sign(byte[] statement) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return mac.doFinal(statement);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, impossible);
        }
    }

    /** The lock keeps two nodes that start together from making a key each. */
    private byte[] findOrMake() {
        lock.on("form_key");
        return jdbc.sql("select secret from form_key order by created_at, id limit 1")
                .query(byte[].class)
                .optional()
                .orElseGet(this::make);
    }

    private byte[] make() {
        var made = new byte[LENGTH];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into form_key (id, secret, created_at) values (?, ?, ?)")
                .params(TimeOrderedId.next(), made, Timestamptz.of(clock.instant()))
                .update();
        return made;
    }
}

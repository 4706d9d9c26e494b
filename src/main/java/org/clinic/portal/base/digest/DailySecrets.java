package org.clinic.portal.base.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Secrets of the days, in UTC, which all nodes have in common: what stands for a value on one day is the same on each, and
 * once the secret is gone nobody can tell any more, not even by trying all there are, what it stood for.
 */
public final class DailySecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final Map<LocalDate, byte[]> known = new ConcurrentHashMap<>();

    /** @param table of the days and their secrets: {@code day date primary key, secret bytea} */
    public DailySecrets(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** What stands for a value today. */
    public byte[] key(String kind, String value) {
        var today = today();
        var secret = known.get(today);
        return sign(secret == null ? keep(today, findOrMake(today)) : secret, kind, value);
    }

    /** What stood for it yesterday; nothing if nobody made a secret then, or it is forgotten. */
    public Optional<byte[]> keyOfYesterday(String kind, String value) {
        var yesterday = today().minusDays(1);
        var secret = Optional.ofNullable(known.get(yesterday))
                .or(() -> find(yesterday).map(found -> keep(yesterday, found)));
        return secret.map(found -> sign(found, kind, value));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Of nodes that make one at once, the first one's is everybody's: the others wait for it. */
    private byte[] findOrMake(LocalDate day) {
        var made = new byte[LENGTH];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into %s (day, secret) values (?, ?) on conflict do nothing".formatted(table))
                .params(day, made)
                .update();
        return find(day).orElseThrow();
    }

    private Optional<byte[]> find(LocalDate day) {
        return jdbc.sql("select secret from %s where day = ?".formatted(table))
                .param(day)
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    /** What a transaction may have made is kept once it is committed: it could be rolled back. */
    private byte[] keep(LocalDate day, byte[] secret) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember(day, secret);
                }
            });
        } else {
            remember(day, secret);
        }
        return secret;
    }

    private void remember(LocalDate day, byte[] secret) {
        known.keySet().removeIf(other -> other.isBefore(day.minusDays(1)));
        known.put(day, secret);
    }

    private static byte[] sign(byte[] secret, String kind, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal((kind + " " + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, impossible);
        }
    }

    /** Removes those of more than so many days ago, here as well. */
    public void forgetBefore(int days) {
        var first = today().minusDays(days);
        jdbc.sql("delete from %s where day < ?".formatted(table)).param(first).update();
        known.keySet().removeIf(day -> day.isBefore(first));
    }
}

package org.clinic.portal.base.brake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.clinic.portal.base.digest.DailySecrets;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts tries in the database, each before it is made: of a hundred at the same moment no more get through than of a
 * hundred one after another. Each statement is a transaction of its own, unless the caller is in one.
 *
 * <p>Whom it counts it cannot tell later: what stands for them is made with the secret of a day. A series that is not
 * forgotten yet goes on with the one it began with, so midnight gives nobody new tries, while that secret is kept.
 */
@Component
public class Brakes {

    /** The present try's number: all from before are forgotten after a while. */
    private static final String TRIES = "case when before.last_at < :forgotten then 1 else before.tries + 1 end";

    /** Which series it is: the one that began yesterday and still counts, or else today's. */
    private static final String KEY = """
            coalesce((select key from brake
                where kind = :kind and key = :yesterday and last_at >= :forgotten), :today)""";

    private static final int DAYS_KEPT = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DailySecrets secrets;

    Brakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        secrets = new DailySecrets(jdbc, clock, "brake_salt");
    }

    /** As {@link #attempt(Braked, String, AccountId)}, with what is no account's. */
    public OptionalInt attempt(Braked what, String key) {
        return attempt(what, key, null);
    }

    /**
     * Lets a try through and counts it, or refuses it while one has to wait: after the free ones twice as long each time,
     * a quarter of an hour at most.
     *
     * @param key what was typed, or a network address; neither is kept
     * @return the how manieth try it is; nothing if it has to wait
     */
    public OptionalInt attempt(Braked what, String key, @Nullable AccountId account) {
        var tries = statement("""
                        insert into brake as before (kind, key, account_id, tries, began_at, last_at, free_at)
                        values (:kind, $key, :account, 1, :now, :now, :now)
                        on conflict (kind, key) do update set
                            tries = $tries,
                            refused = case when $tries = 1 then 0 else before.refused end,
                            began_at = case when $tries = 1 then excluded.began_at else before.began_at end,
                            account_id = excluded.account_id,
                            last_at = excluded.last_at,
                            free_at = excluded.last_at + case when $tries < :free then interval '0'
                                else least(interval '15 minutes',
                                    :wait * interval '1 second' * power(2, least($tries - :free, 20))) end
                        where before.free_at <= excluded.last_at
                        returning tries""".replace("$tries", "(" + TRIES + ")"), what, key)
                .param("account", account == null ? null : account.id())
                .param("now", Timestamptz.of(clock.instant()))
                .param("free", what.free)
                .param("wait", what.firstWait.toSeconds())
                .query(Integer.class)
                .optional();
        if (tries.isEmpty()) {
            statement("update brake set refused = refused + 1 where kind = :kind and key = $key", what, key)
                    .update();
        }
        return tries.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Forgets all tries, as the last was right; they are told for the last time. */
    public Optional<Series> forget(Braked what, String key) {
        return statement("delete from brake where kind = :kind and key = $key returning *", what, key)
                .query(Brakes::series)
                .optional();
    }

    /**
     * Takes the last try back, as it was right: those from before still count. Where there are none nothing is left, so
     * that a node whose clock is ahead keeps nobody waiting at the others.
     */
    public void takeBack(Braked what, String key) {
        if (statement("delete from brake where kind = :kind and key = $key and tries <= 1", what, key)
                        .update()
                == 0) {
            statement("""
                            update brake set tries = tries - 1, free_at = last_at
                            where kind = :kind and key = $key""", what, key).update();
        }
    }

    /** Clears away whatever is over of all that is braked, and the secrets that nothing is counted by any more. */
    public void sweepAll() {
        for (var what : Braked.values()) {
            sweep(what);
        }
        secrets.forgetBefore(DAYS_KEPT);
    }

    /** Clears away what is over, whoever it was about, and tells of it. Each is told by one node. */
    public List<Series> sweep(Braked what) {
        return jdbc.sql("delete from brake where kind = :kind and last_at < :forgotten returning *")
                .param("kind", what.kind)
                .param("forgotten", Timestamptz.of(clock.instant().minus(what.forgottenAfter)))
                .query(Brakes::series)
                .list();
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getInt("tries"),
                row.getInt("refused"));
    }

    private StatementSpec statement(String sql, Braked what, String key) {
        return jdbc.sql(sql.replace("$key", KEY))
                .param("kind", what.kind)
                .param("yesterday", secrets.keyOfYesterday(what.kind, key).orElse(null), Types.BINARY)
                .param("today", secrets.key(what.kind, key))
                .param("forgotten", Timestamptz.of(clock.instant().minus(what.forgottenAfter)));
    }
}

package org.clinic.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of every node. */
@Component
class SessionRows {

    /** The row says it, or the account does: one that is closed or has another epoch has no session. */
    private static final String END = """
            coalesce(s.ended_because, case when a.deactivated_at is not null then 'CLOSED'
                when a.sign_in_epoch <> s.sign_in_epoch then 'CHANGED' else '' end)""";

    private static final String IS_OPEN = "ended_at is null and acted_at > :acted and began_at > :began";

    private final JdbcClient jdbc;
    private final PresentLimits limits;

    SessionRows(JdbcClient jdbc, PresentLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    void add(SessionId id, SignedInAccount account, String cookie, Instant at, String address, String browser) {
        jdbc.sql("""
                        insert into account_session
                            (id, account_id, sign_in_epoch, cookie_sha256, address, browser, began_at, acted_at)
                        values (:id, :account, :epoch, :cookie, :address, :browser, :at, :at)""")
                .param("id", id.id())
                .param("account", account.id().id())
                .param("epoch", account.signInEpoch())
                .param("cookie", Sha256.of(cookie).bytes())
                .param("address", cut(address, 100))
                .param("browser", cut(browser, 300))
                .param("at", Timestamptz.of(at))
                .update();
    }

    private static String cut(String said, int longest) {
        var one = said.replaceAll("\\p{Cntrl}", " ");
        return one.length() <= longest ? one : one.substring(0, longest);
    }

    void act(SessionId id, Instant at) {
        jdbc.sql("update account_session set acted_at = greatest(acted_at, ?) where id = ? and ended_at is null")
                .params(Timestamptz.of(at), id.id())
                .update();
    }

    /** Answers whether it was open until now. */
    boolean end(SessionId id, SessionEnd why, Instant at) {
        return jdbc.sql("""
                        update account_session set ended_at = ?, ended_because = ?
                        where id = ? and ended_at is null""").params(Timestamptz.of(at), why.name(), id.id()).update() == 1;
    }

    /** Ends all of an account but the one, if it is given, and returns them. */
    List<SessionId> endAll(AccountId account, Optional<SessionId> but, SessionEnd why, Instant at) {
        return jdbc.sql("""
                        update account_session set ended_at = :at, ended_because = :why
                        where account_id = :account and ended_at is null and id is distinct from cast(:but as uuid)
                        returning id""")
                .param("at", Timestamptz.of(at))
                .param("why", why.name())
                .param("account", account.id())
                .param("but", but.map(SessionId::id).orElse(null))
                .query((row, number) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Why each of these is over, of those that are; one without a row is as well. */
    Map<SessionId, SessionEnd> over(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var asked = sessions.stream().map(SessionId::id).toArray(UUID[]::new);
        return jdbc
                .sql("""
                        select asked.id, case when s.id is null then 'UNKNOWN' else %s end as why
                        from unnest(?) as asked(id)
                            left join account_session s on s.id = asked.id
                            left join account a on a.id = s.account_id""".formatted(END))
                .param(asked)
                .query((row, number) -> new Over(new SessionId(row.getObject("id", UUID.class)), row.getString("why")))
                .list()
                .stream()
                .filter(each -> !each.why().isEmpty())
                .collect(Collectors.toMap(Over::session, each -> SessionEnd.valueOf(each.why())));
    }

    private record Over(SessionId session, String why) {}

    /** Why the session that had this cookie is over; nothing if nobody was signed in with it. */
    Optional<SessionEnd> overWith(String cookie) {
        return jdbc.sql("""
                        select %s as why from account_session s join account a on a.id = s.account_id
                        where cookie_sha256 = ?""".formatted(END))
                .param(Sha256.of(cookie).bytes())
                .query(String.class)
                .optional()
                .map(why -> why.isEmpty() ? SessionEnd.UNKNOWN : SessionEnd.valueOf(why));
    }

    /** Those that one could go on with, the one used last first. */
    List<OpenSession> open(AccountId account, Instant now) {
        return jdbc.sql("""
                        select id, began_at, acted_at, address, browser from account_session
                        where account_id = :account and\s""" + IS_OPEN + " order by acted_at desc, id desc")
                .param("account", account.id())
                .param("acted", Timestamptz.of(now.minus(limits.get().idle())))
                .param("began", Timestamptz.of(now.minus(limits.get().longest())))
                .query(SessionRows::open)
                .list();
    }

    private static OpenSession open(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                new SessionId(row.getObject("id", UUID.class)),
                Timestamptz.in(row, "began_at"),
                Timestamptz.in(row, "acted_at"),
                row.getString("address"),
                row.getString("browser"));
    }

    /** Ends what a node that is gone has left open, and forgets what ended long ago. */
    void sweep(Instant now, Duration kept) {
        jdbc.sql("""
                        update account_session
                        set ended_at = :now, ended_because = case when began_at <= :began then 'LASTED' else 'IDLE' end
                        where ended_at is null and (began_at <= :began or acted_at <= :acted)""")
                .param("now", Timestamptz.of(now))
                .param("began", Timestamptz.of(now.minus(limits.get().longest())))
                .param("acted", Timestamptz.of(now.minus(limits.get().idle()).minus(SessionLimits.WARNING)))
                .update();
        jdbc.sql("delete from account_session where began_at < ? and ended_at is not null")
                .param(Timestamptz.of(now.minus(kept)))
                .update();
    }
}

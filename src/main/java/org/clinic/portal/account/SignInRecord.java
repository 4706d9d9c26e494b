package org.clinic.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and from where accounts were signed in to, or could not be: what the audit trail knows of it. */
@Component
class SignInRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this account was signed in to from this network address within this time. */
    boolean hasSignedIn(AccountId account, String address, Duration within) {
        return jdbc.sql("""
                        select exists (select from audit_event
                        where actor_id = ? and action = 'account.sign-in' and address = cast(? as inet)
                            and occurred_at > ?)""")
                .param(account.id())
                .param(address)
                .param(Timestamptz.of(clock.instant().minus(within)))
                .query(Boolean.class)
                .single();
    }

    /** The last sign-ins to an account and the refused ones, the newest first. */
    List<SignInAttempt> latest(AccountId account, int most) {
        return jdbc.sql("""
                        (select occurred_at, action, host(address) as address, detail ->> 'tries' as tries from audit_event
                         where actor_id = :account and action = 'account.sign-in' order by occurred_at desc limit :most)
                        union all
                        (select occurred_at, action, host(address), detail ->> 'tries' from audit_event
                         where subject_type = 'account' and subject_id = :account and action like 'account.sign-in-%'
                         order by occurred_at desc limit :most)
                        order by occurred_at desc limit :most""")
                .param("account", account.id())
                .param("most", most)
                .query((row, number) -> new SignInAttempt(
                        Timestamptz.in(row, "occurred_at"),
                        row.getString("action").equals("account.sign-in"),
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("tries")).map(Integer::valueOf)))
                .list();
    }
}

package org.clinic.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one-time links that are out: to an account, or, without one, to make the first administrator. */
@Component
class AccountLinks {

    private final JdbcClient jdbc;

    AccountLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LinkToken token, @Nullable AccountId account, Instant at, Instant expires) {
        jdbc.sql("insert into account_link (token_sha256, account_id, created_at, expires_at) values (?, ?, ?, ?)")
                .param(token.sha256())
                .param(account == null ? null : account.id())
                .param(Timestamptz.of(at))
                .param(Timestamptz.of(expires))
                .update();
    }

    /** The account that the link is for, while the link holds. */
    Optional<AccountId> find(LinkToken token, Instant at) {
        return jdbc.sql("""
                        select account_id from account_link
                        where token_sha256 = ? and account_id is not null and used_at is null and expires_at > ?""")
                .param(token.sha256())
                .param(Timestamptz.of(at))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    boolean holdsForSetup(LinkToken token, Instant at) {
        return jdbc.sql("""
                        select exists (select from account_link
                        where token_sha256 = ? and account_id is null and used_at is null and expires_at > ?)""")
                .param(token.sha256())
                .param(Timestamptz.of(at))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up. Of any number of attempts at once one answers true. */
    boolean use(LinkToken token, Instant at) {
        return jdbc.sql("""
                        update account_link set used_at = ?
                        where token_sha256 = ? and used_at is null and expires_at > ?""")
                        .param(Timestamptz.of(at))
                        .param(token.sha256())
                        .param(Timestamptz.of(at))
                        .update()
                == 1;
    }

    /** Uses up whatever links to this account are out, so that the newest is the only one. */
    void useUp(AccountId account, Instant at) {
        jdbc.sql("update account_link set used_at = ? where account_id = ? and used_at is null")
                .param(Timestamptz.of(at))
                .param(account.id())
                .update();
    }
}

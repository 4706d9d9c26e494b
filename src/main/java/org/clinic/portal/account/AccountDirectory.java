package org.clinic.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts as lists show them. */
@Component
class AccountDirectory implements ActiveAccounts {

    private static final String SUMMARY = """
            with administrator as (
                select id from account join account_role on account_id = id
                where role = 'ADMIN' and deactivated_at is null and password_hash is not null)
            select id, revision, name, email, password_hash is not null as has_password, changed_at, deactivated_at,
                   array(select role from account_role where account_id = account.id) as roles,
                   (select max(expires_at) from account_link
                    where account_id = account.id and used_at is null and expires_at > :now) as open_link_until,
                   id in (select id from administrator) and (select count(*) from administrator) = 1
                       as only_administrator
            from account
            """;

    private final JdbcClient jdbc;

    AccountDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountSummary> search(String text, Instant now) {
        return jdbc.sql(SUMMARY + """
                        where says(name || ' ' || email, :text)
                        order by deactivated_at is not null, folded(name), email""")
                .param("text", Tidy.line(text))
                .param("now", Timestamptz.of(now))
                .query(AccountDirectory::summary)
                .list();
    }

    Optional<AccountSummary> find(AccountId id, Instant now) {
        return jdbc.sql(SUMMARY + "where id = :id")
                .param("id", id.id())
                .param("now", Timestamptz.of(now))
                .query(AccountDirectory::summary)
                .optional();
    }

    @Override
    public List<NamedAccount> holdingAnyOf(Set<String> roles) {
        return jdbc.sql("""
                        select id, name from account
                        where deactivated_at is null and password_hash is not null
                            and exists (select from account_role where account_id = id and role in (:roles))
                        order by folded(name), email""")
                .param("roles", roles)
                .query((row, number) ->
                        new NamedAccount(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private static AccountSummary summary(ResultSet row, int number) throws SQLException {
        return new AccountSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("email"),
                Set.of((String[]) row.getArray("roles").getArray()),
                state(row),
                Timestamptz.in(row, "changed_at"),
                Timestamptz.maybeIn(row, "open_link_until").orElse(null),
                row.getBoolean("only_administrator"));
    }

    private static AccountState state(ResultSet row) throws SQLException {
        if (Timestamptz.maybeIn(row, "deactivated_at").isPresent()) {
            return AccountState.DEACTIVATED;
        }
        return row.getBoolean("has_password") ? AccountState.ACTIVE : AccountState.INVITED;
    }
}

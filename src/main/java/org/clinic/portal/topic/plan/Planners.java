package org.clinic.portal.topic.plan;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Those who plan, as whom the portal acts when the time has come: as long as they may, and with no other right of theirs. */
@Component
class Planners {

    private static final String MARKETING = "ROLE_" + Roles.MARKETING;

    private final JdbcClient jdbc;

    Planners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedInAccount> find(AccountId id) {
        return jdbc.sql("""
                        select id, name, email, sign_in_epoch from account
                        join account_role on account_id = id and role = ?
                        where id = ? and deactivated_at is null""")
                .params(Roles.MARKETING, id.id())
                .query((row, number) -> new SignedInAccount(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getInt("sign_in_epoch"),
                        Set.of(Roles.MARKETING)))
                .optional();
    }

    static void as(SignedInAccount planner, Runnable what) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    planner, null, AuthorityUtils.createAuthorityList(MARKETING))));
            what.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

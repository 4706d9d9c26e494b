package org.clinic.portal.topic.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Those of all these plans who may still publish. */
    Map<AccountId, SignedInAccount> of(List<TopicPlan> plans) {
        return jdbc
                .sql("""
                        select id, name, email, sign_in_epoch from account
                        join account_role on account_id = id and role = ?
                        where id = any (?) and deactivated_at is null""")
                .param(Roles.MARKETING)
                .param(plans.stream().map(plan -> plan.plannedBy().id()).toArray(UUID[]::new))
                .query((row, number) -> new SignedInAccount(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getInt("sign_in_epoch"),
                        Set.of(Roles.MARKETING)))
                .stream()
                .collect(Collectors.toMap(SignedInAccount::id, Function.identity()));
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

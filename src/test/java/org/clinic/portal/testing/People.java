package org.clinic.portal.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Accounts for tests: the same name with the same roles is the same account, with no password. */
@TestComponent
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SignedInAccount account(String name, String... roles) {
        var key = name + Arrays.toString(roles);
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var email = id.toString().substring(0, 8) + "."
                + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@clinic.example";
        jdbc.sql(
                        "insert into account (id, revision, email, name, created_at) values (?, 0, ?, ?, now()) on conflict do nothing")
                .params(id, email, name)
                .update();
        for (var role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (?, ?) on conflict do nothing")
                    .params(id, role)
                    .update();
        }
        return new SignedInAccount(new AccountId(id), name, email, 0, Set.of(roles));
    }

    public SecurityContext context(String name, String... roles) {
        var account = account(name, roles);
        var authorities = List.copyOf(Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, authorities));
    }

    /** Somebody whose account there is already. */
    public SecurityContext context(NamedAccount account, String... roles) {
        var signedIn =
                new SignedInAccount(account.id(), account.name(), account.id() + "@clinic.example", 0, Set.of(roles));
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                AuthorityUtils.createAuthorityList(
                        Stream.of(roles).map(role -> "ROLE_" + role).toArray(String[]::new))));
    }

    /** Does something as somebody else, and is the one from before afterwards. */
    public <T> T as(SecurityContext somebody, Supplier<T> what) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(somebody);
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

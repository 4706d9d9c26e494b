package org.clinic.portal.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Accounts that sign in for real, with a password of their own. */
@TestComponent
public class Staff {

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes an active account with an address that no other test has, and a password that nobody would guess. */
    public Member hire(String name, String... roles) {
        var id = UUID.randomUUID();
        var member = new Member(name, id + "@clinic.example", "twelve quiet herons " + id);
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(member.password());
        jdbc.sql("""
                        insert into account (id, revision, email, name, password_hash, created_at, changed_at)
                        values (?, 0, ?, ?, ?, now(), now())""").params(id, member.email(), name, hash).update();
        for (var role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                    .params(id, role)
                    .update();
        }
        return member;
    }

    /** A coordinator whose name no other test has, and to whom inquiries can be given. */
    public NamedAccount hireCoordinator(String name) {
        var member = hire(name + " " + UUID.randomUUID(), Roles.COORDINATOR);
        var id = jdbc.sql("select id from account where email = ?")
                .param(member.email())
                .query(UUID.class)
                .single();
        return new NamedAccount(new AccountId(id), member.name());
    }

    /** Leaves a session of an account open, as on another device, which calls itself so. */
    public UUID leaveSignedIn(UUID account, String userAgent) {
        var session = UUID.randomUUID();
        jdbc.sql("""
                        insert into account_session
                            (id, account_id, sign_in_epoch, cookie_sha256, address, browser, began_at, acted_at)
                        select ?, id, sign_in_epoch, sha256(uuid_send(gen_random_uuid())), '10.4.2.31', ?, now(), now()
                        from account where id = ?""").params(session, userAgent, account).update();
        return session;
    }

    /** Somebody who works at the clinic. */
    public record Member(String name, String email, String password) {

        /**
         * Opens the portal, and signs in.
         *
         * @param portal where it answers, without a path
         */
        public Page signIn(Page page, String portal) {
            page.navigate(portal + "/staff");
            return fillIn(page);
        }

        /** Where one was sent to sign in. */
        public Page fillIn(Page page) {
            page.locator("#email").fill(email);
            page.locator("#password").fill(password);
            page.locator("#password").press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".app")).isVisible();
            return page;
        }
    }
}

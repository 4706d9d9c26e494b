package org.clinic.portal.account;

import java.util.List;
import java.util.Random;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.testing.Staff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
class OwnAccountTest {

    private static final String CHOSEN = "copper lantern seven rivers";

    @Autowired
    OwnAccount own;

    @Autowired
    CurrentAccount current;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private Member member;

    @BeforeEach
    void somebodyIsSignedIn() {
        // Somewhere where nobody else has tried passwords.
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8::" + Integer.toHexString(new Random().nextInt(0x10000)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        member = staff.hire("Mara Klein", Roles.MARKETING);
        signIn(member.password());
    }

    @AfterEach
    void andOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewNameIsShownAtOnce() {
        own.rename(new PersonName("Mara Klein-Ortiz"));

        assertThat(current.get().name()).isEqualTo("Mara Klein-Ortiz");
        assertThat(current.has(Roles.MARKETING)).isTrue();
        assertThat(stored().name()).isEqualTo("Mara Klein-Ortiz");
        assertThat(recorded()).contains("account.rename");
    }

    @Test
    void withThePresentPasswordOneChoosesAnother() {
        assertThat(own.changePassword(member.password(), CHOSEN)).isEmpty();

        signIn(CHOSEN);
        assertThat(recorded()).contains("account.password-change");
    }

    @Test
    void anotherPasswordEndsWhatIsOpenUnderTheOldOne() {
        int before = stored().signIn().signInEpoch();

        own.changePassword(member.password(), CHOSEN);

        assertThat(stored().signIn().signInEpoch()).isGreaterThan(before);
    }

    @Test
    void withoutThePresentOneNothingChanges() {
        assertThat(own.changePassword("wrong horse battery", CHOSEN)).contains(PasswordProblem.PRESENT_WRONG);

        signIn(member.password());
    }

    @Test
    void whoeverSitsAtAnOpenDeskCannotGuessThePresentOneForLong() {
        for (int guess = 0; guess < 5; guess++) {
            own.changePassword("wrong horse battery", CHOSEN);
        }

        assertThat(own.changePassword(member.password(), CHOSEN)).contains(PasswordProblem.PRESENT_WRONG);
    }

    @Test
    void whatIsEasyToGuessIsRefusedForItsReason() {
        assertThat(own.changePassword(member.password(), "Summer2026!!!!!")).contains(PasswordProblem.COMMON);
        assertThat(own.changePassword(member.password(), "short")).contains(PasswordProblem.TOO_SHORT);
        assertThat(own.changePassword(member.password(), member.password())).contains(PasswordProblem.SAME);
    }

    @Test
    void oneSeesSignInsAndRefusals() {
        own.changePassword("wrong horse battery", CHOSEN);

        assertThat(own.signIns()).extracting(SignInAttempt::succeeded).containsExactly(false, true);
    }

    private void signIn(String password) {
        SecurityContextHolder.getContext()
                .setAuthentication(signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(member.email(), password)));
    }

    private Account stored() {
        return accounts.findByEmail(member.email()).orElseThrow();
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_event where subject_id = ?")
                .param(stored().id().id())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

package org.clinic.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class InvitationsTest {

    private static final String PASSWORD = "copper lantern seven rivers";
    private static final String OTHER_PASSWORD = "four green kettles whisper";

    @Autowired
    AccountService accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    AccountLinks links;

    @Autowired
    JdbcClient jdbc;

    private String email;
    private OneTimeLink link;
    private LinkToken token;

    @BeforeEach
    void somebodyIsInvited() {
        email = "noor." + UUID.randomUUID() + "@clinic.example";
        link = accounts.invite(new PersonName("Noor Haddad"), new EmailAddress(email), Set.of(Roles.COORDINATOR));
        token = new LinkToken(link.path().replaceAll(".*token=", ""));
    }

    @Test
    void theLinkSaysWhomItIsFor() {
        assertThat(invitations.open(token)).contains(new Invitation(link.account(), "Noor Haddad", email));
    }

    @Test
    void withTheChosenPasswordThePersonSignsIn() {
        assertThat(invitations.accept(token, PASSWORD)).isEqualTo(email);

        assertThat(signsInWith(PASSWORD)).isTrue();
        assertThat(signsInWith(OTHER_PASSWORD)).isFalse();
    }

    @Test
    void aLinkIsUsedOnce() {
        invitations.accept(token, PASSWORD);

        assertThat(invitations.open(token)).isEmpty();
        assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> invitations.accept(token, OTHER_PASSWORD));
        assertThat(signsInWith(PASSWORD)).isTrue();
    }

    @Test
    void ofSeveralWhoUseALinkAtOnceOneSucceeds() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                invitations.accept(token, PASSWORD);
                return true;
            } catch (LinkEndedException ended) {
                return false;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var succeeded = 0;
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(number -> attempt).toList())) {
                succeeded += answer.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void aLinkThatHasRunOutDoesNotOpen() {
        var old = LinkToken.random();
        var now = Instant.now();
        links.add(old, link.account(), now.minus(Duration.ofHours(73)), now.minusSeconds(1));

        assertThat(invitations.open(old)).isEmpty();
        assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> invitations.accept(old, PASSWORD));
    }

    @Test
    void theDatabaseLetsNoLinkBeUsedAgainOrHoldLonger() {
        invitations.accept(token, PASSWORD);

        assertRefused("update account_link set used_at = null where account_id = ?", "append-only");
        assertRefused("update account_link set expires_at = now() + interval '1 year' where account_id = ?", "denied");
    }

    private void assertRefused(String change, String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).param(link.account().id()).update())
                .havingRootCause()
                .withMessageContaining(why);
    }

    @Test
    void aChangedLinkDoesNotOpen() {
        var last = token.value().charAt(42);
        var changed = new LinkToken(token.value().substring(0, 42) + (last == 'A' ? 'B' : 'A'));

        assertThat(invitations.open(changed)).isEmpty();
        assertThat(invitations.open(new LinkToken(""))).isEmpty();
        assertThat(invitations.open(new LinkToken(token.value() + "A"))).isEmpty();
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAsItIs() {
        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> invitations.accept(token, "noor.haddad.2026"))
                .satisfies(weak -> assertThat(weak.problem()).isEqualTo(PasswordProblem.ABOUT_YOU));

        assertThat(invitations.open(token)).isPresent();
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldOne() {
        invitations.accept(token, PASSWORD);
        var again = accounts.newLink(link.account());
        assertThat(signsInWith(PASSWORD)).isTrue();

        invitations.accept(new LinkToken(again.path().replaceAll(".*token=", "")), OTHER_PASSWORD);

        assertThat(signsInWith(OTHER_PASSWORD)).isTrue();
        assertThat(signsInWith(PASSWORD)).isFalse();
    }

    @Test
    void aLinkToAnotherPasswordHoldsForAnHourAndAnInvitationForThreeDays() {
        assertThat(link.expiresAt()).isCloseTo(Instant.now().plus(Duration.ofHours(72)), within(1, ChronoUnit.MINUTES));
        invitations.accept(token, PASSWORD);

        assertThat(accounts.newLink(link.account()).expiresAt())
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aLinkThatWasOutWhenTheAccountWasDeactivatedStaysDead() {
        accounts.deactivate(link.account());
        accounts.reactivate(link.account());

        assertThat(invitations.open(token)).isEmpty();
        assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> invitations.accept(token, PASSWORD));
    }

    @Test
    void aFailedSignInIsRecordedWithTheAccountAndNothingThatWasTyped() {
        invitations.accept(token, PASSWORD);
        signsInWith(OTHER_PASSWORD);

        assertThat(jdbc.sql("""
                                select detail::text from audit_event
                                where subject_id = ? and action = 'account.sign-in-failed'""").param(link.account().id()).query(String.class).single())
                .isEqualTo("{}");
    }

    private boolean signsInWith(String password) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
            return true;
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }
}

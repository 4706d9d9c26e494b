package org.clinic.portal.account;

import java.time.Instant;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

    private final Account account = invited(Roles.ADMIN);

    @Test
    void anInvitedAccountCannotBeSignedInWith() {
        assertThat(account.state()).isEqualTo(AccountState.INVITED);
        assertThat(account.passwordHash()).isEmpty();
        assertThat(account.isActiveAdministrator()).isFalse();
    }

    @Test
    void aPasswordMakesItActive() {
        account.choosePassword(HASH, NOW);

        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.passwordHash()).contains(HASH);
        assertThat(account.isActiveAdministrator()).isTrue();
    }

    @Test
    void aDeactivatedAccountCannotBeSignedInWithAndTakesNoPassword() {
        account.choosePassword(HASH, NOW);
        account.deactivate(NOW);

        assertThat(account.passwordHash()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> account.choosePassword(HASH, NOW));
    }

    @Test
    void openedAgainItHasItsPasswordFromBeforeButNoneOfItsSessions() {
        account.choosePassword(HASH, NOW);
        var session = account.signIn();
        account.deactivate(NOW);
        account.reactivate(NOW);

        assertThat(account.passwordHash()).contains(HASH);
        assertThat(account.signIn().signInEpoch()).isGreaterThan(session.signInEpoch());
    }

    @Test
    void otherRolesEndItsSessions() {
        var before = account.signIn();
        account.changeRoles(Set.of(Roles.MARKETING), NOW);

        assertThat(account.signIn().signInEpoch()).isGreaterThan(before.signInEpoch());
        assertThat(account.roles()).containsExactly(Roles.MARKETING);
    }

    @Test
    void theSameRolesEndNothing() {
        account.changeRoles(Set.of(Roles.ADMIN), NOW);

        assertThat(account.signIn().signInEpoch()).isZero();
    }

    @Test
    void anotherNameEndsNothing() {
        account.rename(new PersonName("Ana Lund"), NOW);

        assertThat(account.name()).isEqualTo("Ana Lund");
        assertThat(account.signIn().signInEpoch()).isZero();
    }

    @Test
    void anAccountHasAtLeastOneOfTheRolesThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> account.changeRoles(Set.of(), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> account.changeRoles(Set.of("OWNER"), NOW));
        assertThat(account.roles()).containsExactly(Roles.ADMIN);
    }

    @Test
    void whatWasDecidedOnAnOlderStateIsRefused() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> account.requireRevision(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rosa", "rosa@", "@clinic.example", "a b@c", "rosa@clinic@example"})
    void whatCannotBeAnAddressIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressIsKeptInLowerCaseWithoutTheSpacesAroundIt() {
        assertThat(EmailAddress.parse(" Rosa.Campos@Clinic.Example "))
                .contains(new EmailAddress("rosa.campos@clinic.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Rosa@clinic.example"));
        assertThat(EmailAddress.parse("a".repeat(250) + "@b.c")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(251) + "@b.c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00a0 ", "\u0000", "\u200b", "…"})
    void whatCannotBeANameIsNone(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    private static Account invited(String... roles) {
        return new Account(new PersonName("Rosa Campos"), new EmailAddress("rosa@clinic.example"), Set.of(roles), NOW);
    }
}

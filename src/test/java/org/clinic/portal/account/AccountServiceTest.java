package org.clinic.portal.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class AccountServiceTest {

    private static final PersonName NAME = new PersonName("Noor Haddad");

    @Autowired
    AccountService accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private EmailAddress email;

    @BeforeEach
    void somebodyHasNoAccountYet() {
        email = new EmailAddress("noor." + UUID.randomUUID() + "@clinic.example");
    }

    @Test
    void aPersonIsInvitedWithALinkAndWithoutAPassword() {
        var link = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));

        var account = summary(link.account());
        assertThat(account.name()).isEqualTo("Noor Haddad");
        assertThat(account.roles()).containsExactly(Roles.COORDINATOR);
        assertThat(account.state()).isEqualTo(AccountState.INVITED);
        assertThat(account.openLink()).isPresent();
        assertThat(link.path()).matches("/staff/invite\\?token=[A-Za-z0-9_-]{43}");
        assertThat(link.toString()).doesNotContain("token");
    }

    @Test
    void theDatabaseHasTheDigestOfALinkAndNothingElseOfIt() {
        var link = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));

        var stored = jdbc.sql("select token_sha256 from account_link where account_id = ?")
                .param(link.account().id())
                .query(byte[].class)
                .single();
        assertThat(stored).isEqualTo(token(link).sha256()).hasSize(32);
    }

    @Test
    void anAddressHasOneAccount() {
        accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));

        assertThatExceptionOfType(EmailTakenException.class)
                .isThrownBy(() -> accounts.invite(NAME, email, Set.of(Roles.MARKETING)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into account (id, revision, email, name, created_at) "
                                + "values (gen_random_uuid(), 0, upper(?), 'Twice', now())")
                        .param(email.value())
                        .update());
    }

    @Test
    void noTwoAddressesLookTheSame() {
        var latin = "coco." + UUID.randomUUID() + "@clinic.example";
        accounts.invite(NAME, new EmailAddress(latin), Set.of(Roles.COORDINATOR));
        var same = "сосо." + latin.substring(5);

        assertThatExceptionOfType(EmailTakenException.class)
                .isThrownBy(() -> accounts.invite(NAME, new EmailAddress(same), Set.of(Roles.COORDINATOR)))
                .satisfies(taken -> assertThat(taken.key()).isEqualTo("account.email.alike"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(same))
                .withMessageContaining("account_email_looks_like_no_other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no\u200bra@clinic.example", "nora@clinic.example\u202e", "nоra@clinic.example", "nora\u00a0@x"})
    void theDatabaseRefusesAnAddressThatCannotBeReadOffTheScreen(String written) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(written))
                .withMessageContaining("cannot be read off the screen");
    }

    private void insert(String address) {
        jdbc.sql("insert into account (id, revision, email, name, created_at) "
                        + "values (gen_random_uuid(), 0, ?, 'Alike', now())")
                .param(address)
                .update();
    }

    @Test
    void aCorrectedAddressTakesThePlaceOfTheOldOneAndItsLink() {
        var link = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));
        var id = link.account();
        var epoch = epoch(id);
        var right = new EmailAddress("right." + email.value());

        accounts.correctEmail(id, summary(id).revision(), right);

        assertThat(summary(id).email()).isEqualTo(right.value());
        assertThat(invitations.open(token(link))).isEmpty();
        assertThat(epoch(id)).isGreaterThan(epoch);
        assertThat(jdbc.sql("select detail ->> 'from' || ' ' || (detail ->> 'to') from audit_event "
                                + "where subject_id = ? and action = 'account.email'")
                        .param(id.id())
                        .query(String.class)
                        .single())
                .isEqualTo(email.value() + " " + right.value());
        assertThat(jdbc.sql("select kind || ' ' || link from notification where account_id = ?")
                        .param(id.id())
                        .query(String.class)
                        .single())
                .isEqualTo("account.email inquiries");
    }

    @Test
    void anAddressIsNotCorrectedToOneThatIsTakenNorOnWhatIsStale() {
        var other = new EmailAddress("other." + email.value());
        accounts.invite(NAME, other, Set.of(Roles.COORDINATOR));
        var id = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR)).account();
        var seen = summary(id).revision();

        assertThatExceptionOfType(EmailTakenException.class).isThrownBy(() -> accounts.correctEmail(id, seen, other));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> accounts.correctEmail(id, seen - 1, new EmailAddress("new." + email.value())));
        assertThat(summary(id).email()).isEqualTo(email.value());
    }

    private int epoch(AccountId id) {
        return jdbc.sql("select sign_in_epoch from account where id = ?")
                .param(id.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void accountsAreFoundByNameAndAddressWhateverSignsTheSearchHas() {
        var name = new PersonName("Noor 100%_" + UUID.randomUUID());
        var id = accounts.invite(name, email, Set.of(Roles.COORDINATOR)).account();

        assertThat(found(name.value().toUpperCase(Locale.ROOT))).containsExactly(id);
        assertThat(found(email.value())).containsExactly(id);
        assertThat(found("%" + UUID.randomUUID())).isEmpty();
        assertThat(found("100%\\_")).doesNotContain(id);
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOneBefore() {
        var first = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));
        var second = accounts.newLink(first.account());

        assertThat(invitations.open(token(first))).isEmpty();
        assertThat(invitations.open(token(second))).isPresent();
    }

    @Test
    void aDeactivatedAccountGetsNoLinkAndItsLinkDoesNotOpen() {
        var link = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR));
        accounts.deactivate(link.account());

        assertThatIllegalStateException().isThrownBy(() -> accounts.newLink(link.account()));
        assertThat(invitations.open(token(link))).isEmpty();
    }

    @Test
    void aDeactivationIsTakenBack() {
        var id = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR)).account();

        accounts.deactivate(id);
        assertThat(summary(id).state()).isEqualTo(AccountState.DEACTIVATED);
        accounts.reactivate(id);

        assertThat(summary(id).state()).isEqualTo(AccountState.INVITED);
        assertThat(summary(id).roles()).containsExactly(Roles.COORDINATOR);
    }

    @Test
    void nameAndRolesAreRevised() {
        var id = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR)).account();

        accounts.revise(id, summary(id).revision(), new PersonName("Noor Said"), Set.of(Roles.MARKETING, Roles.ADMIN));

        assertThat(summary(id).name()).isEqualTo("Noor Said");
        assertThat(summary(id).roles()).containsExactlyInAnyOrder(Roles.MARKETING, Roles.ADMIN);
    }

    @Test
    void aStaleRevisionIsRefused() {
        var id = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR)).account();
        var seen = summary(id).revision();
        accounts.revise(id, seen, NAME, Set.of(Roles.MARKETING));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> accounts.revise(id, seen, NAME, Set.of(Roles.ADMIN)));
        assertThat(summary(id).roles()).containsExactly(Roles.MARKETING);
    }

    @Test
    void whatAdministratorsDoIsRecorded() {
        var id = accounts.invite(NAME, email, Set.of(Roles.COORDINATOR)).account();
        accounts.newLink(id);
        accounts.revise(id, summary(id).revision(), new PersonName("Noor Said"), Set.of(Roles.MARKETING));
        accounts.deactivate(id);
        accounts.reactivate(id);

        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id")
                        .param(id.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.invite",
                        "account.link",
                        "account.rename",
                        "account.roles",
                        "account.deactivate",
                        "account.reactivate");
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR})
    void nobodyElseMayDoAnyOfIt() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> accounts.search(""));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> accounts.invite(NAME, email, Set.of(Roles.ADMIN)));
    }

    private AccountSummary summary(AccountId id) {
        return accounts.find(id).orElseThrow();
    }

    private List<AccountId> found(String text) {
        return accounts.search(text).stream().map(AccountSummary::id).toList();
    }

    private static LinkToken token(OneTimeLink link) {
        return new LinkToken(link.path().replaceAll(".*token=", ""));
    }
}

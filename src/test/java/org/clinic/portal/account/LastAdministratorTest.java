package org.clinic.portal.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@PortalModuleTest
@Import(ActiveAdministrators.class)
@SignedInAs(Roles.ADMIN)
class LastAdministratorTest {

    private static final PersonName NAME = new PersonName("Ines Albrecht");

    @Autowired
    AccountService accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    ActiveAdministrators administrators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private AccountId one;
    private AccountId other;

    @BeforeEach
    void twoAdministrators() {
        one = administrator();
        other = administrator();
        administrators.areOnly(one, other);
    }

    @AfterEach
    void administratorsOfOtherTestsComeBack() {
        accounts.reactivate(one);
        accounts.reactivate(other);
        administrators.comeBack();
    }

    @Test
    void theOnlyAdministratorIsNotDeactivated() {
        accounts.deactivate(one);

        assertThatExceptionOfType(LastAdministratorException.class).isThrownBy(() -> accounts.deactivate(other));
        assertThat(accounts.find(other).orElseThrow().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(accounts.find(other).orElseThrow().onlyAdministrator()).isTrue();
    }

    @Test
    void theOnlyAdministratorStaysAdministrator() {
        accounts.deactivate(one);
        var revision = accounts.find(other).orElseThrow().revision();

        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> accounts.revise(other, revision, NAME, Set.of(Roles.MARKETING)));
    }

    @Test
    void anAdministratorWhoIsOnlyInvitedDoesNotCount() {
        var invited = accounts.invite(NAME, email(), Set.of(Roles.ADMIN)).account();
        accounts.deactivate(one);

        assertThatExceptionOfType(LastAdministratorException.class).isThrownBy(() -> accounts.deactivate(other));
        assertThatNoException().isThrownBy(() -> accounts.deactivate(invited));
    }

    @Test
    void ofTwoWhoDeactivateEachOtherAtOnceOneRemains() throws Exception {
        var together = new CyclicBarrier(2);
        var answers = List.of(attempt(together, one), attempt(together, other));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(answers);
            var refused = 0;
            for (var result : results) {
                refused += result.get() ? 0 : 1;
            }
            assertThat(refused).isEqualTo(1);
        }
        assertThat(List.of(state(one), state(other)))
                .containsExactlyInAnyOrder(AccountState.ACTIVE, AccountState.DEACTIVATED);
    }

    @Test
    void theDatabaseRefusesItOfTwoTransactionsThatKnowNothingOfEachOther() throws SQLException {
        try (var first = database.getConnection();
                var second = database.getConnection()) {
            deactivate(first, one);
            deactivate(second, other);

            first.commit();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(second::commit)
                    .withMessageContaining("At least one active administrator must remain");
        }
        assertThat(state(other)).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void theDatabaseRefusesToTakeTheLastRoleAway() {
        accounts.deactivate(one);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from account_role where account_id = ? and role = 'ADMIN'")
                        .param(other.id())
                        .update())
                .withMessageContaining("At least one active administrator must remain");
    }

    private Callable<Boolean> attempt(CyclicBarrier together, AccountId id) {
        return new DelegatingSecurityContextCallable<>(() -> {
            together.await();
            try {
                accounts.deactivate(id);
                return true;
            } catch (LastAdministratorException refused) {
                return false;
            }
        });
    }

    private static void deactivate(Connection connection, AccountId id) throws SQLException {
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement("update account set deactivated_at = now() where id = ?")) {
            update.setObject(1, id.id());
            update.executeUpdate();
        }
    }

    private AccountState state(AccountId id) {
        return accounts.find(id).orElseThrow().state();
    }

    private AccountId administrator() {
        var link = accounts.invite(NAME, email(), Set.of(Roles.ADMIN));
        invitations.accept(new LinkToken(link.path().replaceAll(".*token=", "")), "copper lantern seven rivers");
        return link.account();
    }

    private static EmailAddress email() {
        return new EmailAddress("ines." + UUID.randomUUID() + "@clinic.example");
    }
}

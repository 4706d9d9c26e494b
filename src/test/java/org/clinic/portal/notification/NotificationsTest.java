package org.clinic.portal.notification;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
class NotificationsTest {

    private static final Set<String> READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    @Autowired
    Notifications notifications;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Reader of all")
    void theNewestIsFirstAndAllCanBeReadAtOnce() {
        send("one");
        send("two");

        assertThat(notifications.latest())
                .extracting(Notification::details)
                .containsExactly(List.of("two"), List.of("one"));
        assertThat(notifications.unread()).isEqualTo(2);
        notifications.readAll();

        assertThat(notifications.unread()).isZero();
        assertThat(notifications.latest()).allMatch(Notification::read);
    }

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Reader of one")
    void nobodyReadsOrMarksThoseOfOthers() {
        send("mine");
        var mine = notifications.latest().getFirst().id();
        SecurityContext somebody = people.context("Somebody else", Roles.ADMIN);

        assertThat(people.as(somebody, notifications::latest)).isEmpty();
        people.as(somebody, () -> {
            notifications.read(mine);
            notifications.readAll();
            return mine;
        });

        assertThat(notifications.unread()).isEqualTo(1);
        notifications.read(mine);
        assertThat(notifications.unread()).isZero();
    }

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Listener")
    void oneHearsOfWhatIsSentAndOfNothingThatIsRolledBack() throws Exception {
        var heard = new CountDownLatch(1);
        var subscription = notifications.mine(heard::countDown);

        transaction.executeWithoutResult(status -> {
            notifications.send(current.get().id(), READERS, "test.kind", List.of("never"), "topics");
            status.setRollbackOnly();
        });
        assertThat(notifications.unread()).isZero();
        send("now");

        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        subscription.end();
    }

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Refused")
    void theDatabaseRefusesALinkThatLeavesThePortal() {
        for (var link : List.of("https://elsewhere.example", "//elsewhere.example", "javascript:alert(1)", "")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(
                            status -> notifications.send(current.get().id(), READERS, "test.kind", List.of(), link)));
        }
    }

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Moved on")
    void whoHoldsNoneOfItsRolesAnyMoreDoesNotReadIt() {
        send("mine");
        var now = new SignedInAccount(
                current.get().id(), "Moved on", current.get().email(), 1, Set.of(Roles.COORDINATOR));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                now, null, AuthorityUtils.createAuthorityList("ROLE_COORDINATOR"));
        SecurityContext moved = new SecurityContextImpl(authentication);

        assertThat(people.as(moved, notifications::latest)).isEmpty();
        assertThat(people.as(moved, notifications::unread)).isZero();
        assertThat(notifications.latest()).hasSize(1);
    }

    private void send(String detail) {
        transaction.executeWithoutResult(status -> notifications.send(
                current.get().id(), READERS, "test.kind", List.of(detail), "topics?search=" + detail));
    }
}

package org.clinic.portal.account;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(value = Roles.MARKETING, name = "Tom Reyes")
class AccountSessionsTest {

    @Autowired
    AccountSessions sessions;

    @Autowired
    CurrentAccount current;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneEndsOneOfOnesOwnAndItIsRecorded() {
        sessions.endOthers();
        var left = leaveSignedIn(me());
        var other = leaveSignedIn(me());

        sessions.end(left);

        assertThat(sessions.mine()).extracting(OpenSession::id).containsExactly(other);
        assertThat(endOf(left)).isEqualTo("ENDED");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'account.session.end' and subject_id = ?")
                        .param(me().id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobodyEndsOneOfSomebodyElse() {
        var somebody = somebodyElse();
        var theirs = leaveSignedIn(somebody);

        sessions.end(theirs);
        sessions.endOthers();

        assertThat(endOf(theirs)).isNull();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sessions.of(somebody));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sessions.endAll(somebody));
    }

    @Test
    @SignedInAs(value = Roles.ADMIN, name = "Joan Becker")
    void administratorsSeeAndEndThoseOfOthers() {
        var somebody = somebodyElse();
        var theirs = List.of(leaveSignedIn(somebody), leaveSignedIn(somebody));

        assertThat(sessions.of(somebody)).extracting(OpenSession::id).containsExactlyInAnyOrderElementsOf(theirs);
        sessions.endAll(somebody);

        assertThat(sessions.of(somebody)).isEmpty();
        assertThat(theirs).allSatisfy(ended -> assertThat(endOf(ended)).isEqualTo("ENDED"));
    }

    private AccountId me() {
        return current.get().id();
    }

    private AccountId somebodyElse() {
        var member = staff.hire("Owen Blake", Roles.MARKETING);
        return new AccountId(jdbc.sql("select id from account where email = ?")
                .param(member.email())
                .query(UUID.class)
                .single());
    }

    private SessionId leaveSignedIn(AccountId account) {
        return new SessionId(staff.leaveSignedIn(account.id(), "Firefox"));
    }

    private String endOf(SessionId session) {
        return jdbc.sql("select ended_because from account_session where id = ?")
                .param(session.id())
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }
}

package org.clinic.portal.account;

import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.testing.Staff.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of those who guess passwords, and of those whose passwords are guessed. */
@OverHttp
class GuessingTest {

    private static final String WRONG = "/staff/login?say=wrong";
    private static final String IN = "/staff/";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private final String elsewhere = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
    private Member member;
    private Browser stranger;

    @BeforeEach
    void somebodyIsThere() {
        member = staff.hire("Mara Klein", Roles.MARKETING);
        stranger = new Browser(port, elsewhere);
    }

    @Test
    void afterFiveGuessesTheRightPasswordHasToWaitInTheSameWords() {
        guess(5);

        assertThat(signIn(stranger)).isEqualTo(WRONG);
        assertThat(signIn(new Browser(port, elsewhere + ":1"))).isEqualTo(WRONG);

        theWaitIsOver();

        assertThat(signIn(stranger)).isEqualTo(IN);
    }

    @Test
    void theAuditTrailHasTheFirstRefusalAndTheSum() {
        guess(5);
        signIn(stranger);
        signIn(stranger);
        assertThat(recorded("subject_id"))
                .containsExactly("account.sign-in-failed {}", "account.sign-in-slowed {\"tries\": 5}");

        theWaitIsOver();
        signIn(stranger);

        assertThat(recorded("actor_id")).containsExactly("account.sign-in {\"failed-before\": 7}");
    }

    @Test
    void theOwnerIsToldInThePortal() {
        guess(7);

        assertThat(jdbc.sql("""
                                select kind || ' ' || link || ' ' || details::text from notification
                                join account on account.id = account_id where email = ?""").param(member.email()).query(String.class).list())
                .containsExactly("account.guessed account [\"Mara Klein\", \"5\", \""
                        + InetAddress.ofLiteral(elsewhere).getHostAddress() + "\"]");
    }

    @Test
    void whoHasSignedInFromThereBeforeIsNotKeptWaitingByAStranger() {
        var desk = new Browser(port, elsewhere + ":2");
        assertThat(signIn(desk)).isEqualTo(IN);

        guess(6);

        assertThat(signIn(new Browser(port, elsewhere + ":2"))).isEqualTo(IN);
    }

    @Test
    void whosePasswordWouldBeRefusedTodayIsAskedForAnotherOne() {
        var old = "Summer2026!!!!!";
        jdbc.sql("update account set password_hash = ? where email = ?")
                .param(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(old))
                .param(member.email())
                .update();

        assertThat(Browser.location(stranger.signIn(member.email(), old))).isEqualTo("/staff/account?asked=password");
        assertThat(Browser.location(stranger.get("/staff/"))).isEqualTo("/staff/topics");
    }

    @Test
    void whoTriesManyAccountsFromOneAddressHasToWaitToo() {
        for (int number = 0; number < 30; number++) {
            stranger.signIn(UUID.randomUUID() + "@clinic.example", "wrong horse battery");
        }

        assertThat(signIn(stranger)).isEqualTo(WRONG);
        assertThat(signIn(new Browser(port, elsewhere + ":3"))).isEqualTo(IN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7:5678", "unknown", "_x", "fe80::1%eth0"})
    void whatTheProxySaysOfTheAddressKeepsNobodyOut(String address) {
        assertThat(signIn(new Browser(port, address))).isEqualTo(IN);
    }

    private void guess(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(Browser.location(stranger.signIn(member.email(), "wrong horse battery")))
                    .isEqualTo(WRONG);
        }
    }

    private String signIn(Browser browser) {
        return Browser.location(browser.signIn(member.email(), member.password()));
    }

    private void theWaitIsOver() {
        jdbc.sql("""
                        update brake set free_at = last_at
                        where account_id = (select id from account where email = ?)""").param(member.email()).update();
    }

    private List<String> recorded(String as) {
        return jdbc.sql("select action || ' ' || detail::text from audit_event where " + as
                        + " = (select id from account where email = ?) order by id")
                .param(member.email())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

package org.clinic.portal.account;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@Import(ActiveAdministrators.class)
class FirstAdministratorTest {

    private static final PersonName NAME = new PersonName("Ines Albrecht");
    private static final String PASSWORD = "copper lantern seven rivers";

    @Autowired
    AccountLinks links;

    @Autowired
    FirstAdministrator first;

    @Autowired
    AccountRepository accounts;

    @Autowired
    ActiveAdministrators administrators;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private EmailAddress email;
    private LinkToken token;

    @BeforeEach
    void somebodyReadsTheLog() {
        email = new EmailAddress("ines." + UUID.randomUUID() + "@clinic.example");
        token = new LinkToken(first.newLink().replaceAll(".*token=", ""));
    }

    @AfterEach
    void administratorsOfOtherTestsComeBack() {
        administrators.comeBack();
    }

    @Test
    void whileThereIsAnAdministratorNoLinkOpens() {
        staff.hire("Ines Albrecht", Roles.ADMIN);

        assertThat(first.isAwaited(token)).isFalse();
        assertThatExceptionOfType(LinkEndedException.class)
                .isThrownBy(() -> first.create(token, NAME, email, PASSWORD));
        assertThat(accounts.existsByEmail(email.value())).isFalse();
    }

    @Test
    void whoReadsTheLogMakesTheFirstAdministratorOnce() throws SQLException {
        administrators.areNone();
        var another = new LinkToken(first.newLink().replaceAll(".*token=", ""));
        assertThat(first.isAwaited(token)).isTrue();

        first.create(token, NAME, email, PASSWORD);

        assertThat(accounts.findByEmail(email.value()).orElseThrow().isActiveAdministrator())
                .isTrue();
        assertThat(first.isAwaited(another)).isFalse();
        assertThatExceptionOfType(LinkEndedException.class)
                .isThrownBy(() -> first.create(token, NAME, new EmailAddress("x" + email), PASSWORD));
        assertThatExceptionOfType(LinkEndedException.class)
                .isThrownBy(() -> first.create(another, NAME, new EmailAddress("y" + email), PASSWORD));
    }

    @Test
    void aLinkThatIsADayOldDoesNotOpen() throws SQLException {
        administrators.areNone();
        var old = LinkToken.random();
        var now = Instant.now();
        links.add(old, null, now.minus(Duration.ofHours(25)), now.minus(Duration.ofHours(1)));

        assertThat(first.isAwaited(old)).isFalse();
    }

    @Test
    void theFirstPasswordIsHeldToTheSameRule() throws SQLException {
        administrators.areNone();

        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> first.create(token, NAME, email, "password1234"));
        assertThat(first.isAwaited(token)).isTrue();
    }
}

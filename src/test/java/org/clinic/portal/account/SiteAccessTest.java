package org.clinic.portal.account;

import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets to the site at another moment, which shows what is planned: those who read drafts. */
@OverHttp
class SiteAccessTest {

    private static final String FRONT_PAGE = "/staff/site/2026-03-03T14:00-05:00/";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @ParameterizedTest
    @ValueSource(strings = {Roles.MARKETING, Roles.REVIEWER})
    void whoReadsDraftsGetsThere(String role) {
        var page = signedIn(role).get(FRONT_PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("As it was on 3 March 2026, 14:00 (UTC−5).");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'none'", "frame-ancestors 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COORDINATOR, Roles.ADMIN})
    void whoDoesNotIsRefused(String role) {
        var page = signedIn(role).get(FRONT_PAGE);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("As it was", "/topics/");
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        var answer = new Browser(port).get(FRONT_PAGE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).startsWith("/staff/login");
    }

    private Browser signedIn(String role) {
        var member = staff.hire("Mara Klein " + UUID.randomUUID(), role);
        var browser = new Browser(port);
        browser.signIn(member.email(), member.password());
        return browser;
    }
}

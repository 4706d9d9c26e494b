package org.clinic.portal.account;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
@SignedInAs(Roles.ADMIN)
class InvitePageTest {

    private static final String PASSWORD = "copper lantern seven rivers";

    private final String email = "noor." + UUID.randomUUID() + "@clinic.example";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    private Browser browser;
    private OneTimeLink link;

    @BeforeEach
    void somebodyIsInvited() {
        browser = new Browser(port);
        link = accounts.invite(new PersonName("Noor <Haddad>"), new EmailAddress(email), Set.of(Roles.COORDINATOR));
    }

    @Test
    void thePageNamesThePersonAndKeepsItsAddressToItself() {
        var page = browser.get(link.path());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Noor &lt;Haddad&gt;", email).doesNotContain("<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void aChosenPasswordOpensThePortalAndUsesTheLinkUp() {
        var chosen = choose(PASSWORD, PASSWORD);

        assertThat(Browser.location(chosen)).isEqualTo("/staff/login?say=password-chosen");
        assertThat(browser.get("/staff/login").body()).contains("value=\"" + email + "\"");
        assertThat(Browser.location(browser.signIn(email, PASSWORD))).isEqualTo("/staff/");
        assertThat(new Browser(port).get(link.path()).statusCode()).isEqualTo(410);
    }

    @Test
    void aRefusedPasswordIsExplainedInPlace() {
        assertThat(choose("short", "short").body()).contains("It needs at least 15 characters");
        assertThat(choose("Summer2026!!!!!", "Summer2026!!!!!").body()).contains("Many people have this password");
        assertThat(choose(PASSWORD, PASSWORD + "s").body()).contains("not the same");
        assertThat(choose(PASSWORD, PASSWORD + "s").body()).doesNotContain(PASSWORD);
    }

    @Test
    void whoAsksToSeeThePasswordTypesItOnceAndItStays() {
        var seen = browser.submit(
                link.path(), Map.of("token", token(), "password", "Summer2026!!!!!", "repeated", "", "show", "1"));
        assertThat(seen.body())
                .contains("value=\"Summer2026!!!!!\"")
                .doesNotContain("type=\"password\"", "not the same");

        var refused =
                browser.submit(link.path(), Map.of("token", token(), "password", "Summer2026!!!!!", "shown", "1"));
        assertThat(refused.body()).contains("Many people have this password", "value=\"Summer2026!!!!!\"");

        var chosen = browser.submit(link.path(), Map.of("token", token(), "password", PASSWORD, "shown", "1"));
        assertThat(Browser.location(chosen)).isEqualTo("/staff/login?say=password-chosen");
    }

    @Test
    void aFormThatIsNotOursChoosesNothing() {
        var fields = Map.of("token", token(), "password", PASSWORD, "repeated", PASSWORD);

        assertThat(browser.post("/staff/invite", fields).body()).contains("open for too long", "Noor &lt;Haddad&gt;");
        assertThat(browser.get(link.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkSurvivesChangingTheLanguage() {
        assertThat(browser.get(link.path()).body()).contains("/staff/invite?token=" + token() + "&amp;lang=es");
        assertThat(browser.get(link.path() + "&lang=es").body()).contains("Elige tu contraseña");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/invite",
                "/staff/invite?token=",
                "/staff/invite?token=%22%3E%3Cscript%3E",
                "/staff/setup",
                "/staff/setup?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoLinkOpensNothing(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("This link no longer works").doesNotContain("<script");
    }

    private HttpResponse<String> choose(String password, String repeated) {
        return browser.submit(link.path(), Map.of("token", token(), "password", password, "repeated", repeated));
    }

    private String token() {
        return link.path().replaceAll(".*token=", "");
    }
}

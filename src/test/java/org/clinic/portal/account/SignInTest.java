package org.clinic.portal.account;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.testing.Staff.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void aBrowserIsOpened() {
        browser = new Browser(port);
    }

    @Test
    void thePageIsPlainAndItsPolicyIsStrict() {
        var page = browser.get("/staff/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script", "style=", "http://", "https://");
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void theCookieSaysNothingAndNoScriptReadsIt() {
        assertThat(header(browser.get("/staff/login"), "Set-Cookie"))
                .matches("portal-session=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void behindAProxyWithTlsTheCookieIsSecure() {
        assertThat(header(browser.get("/staff/login", "X-Forwarded-Proto", "https"), "Set-Cookie"))
                .contains("; Secure;");
    }

    @ParameterizedTest
    @CsvSource({"es-MX, es", "'de, es;q=0.5, en;q=0.2', es", "'fr, en', en", "zh, en"})
    void thePageSpeaksTheBrowsersLanguage(String accepted, String language) {
        assertThat(browser.get("/staff/login", "Accept-Language", accepted).body())
                .contains("<html lang=\"" + language + "\">");
    }

    @Test
    void aLanguageThatIsChosenStays() {
        browser.get("/staff/login?lang=es");

        assertThat(browser.get("/staff/login", "Accept-Language", "en").body()).contains("<html lang=\"es\">");
        assertThat(browser.get("/staff/login?lang=xx").body()).contains("<html lang=\"es\">");
    }

    @Test
    void theSessionIsAnotherOneAfterSigningIn() {
        var member = staff.hire("Mara Klein", Roles.MARKETING);
        browser.get("/staff/login");
        var before = browser.session();

        assertThat(browser.signIn(member.email(), member.password()).statusCode())
                .isEqualTo(302);
        assertThat(browser.session()).isPresent().isNotEqualTo(before);
    }

    @Test
    void whyOneCannotSignInIsNotSaid() {
        var member = staff.hire("Mara Klein", Roles.MARKETING);
        var gone = staff.hire("Peter Vance", Roles.MARKETING);
        jdbc.sql("update account set deactivated_at = now() where email = ?")
                .param(gone.email())
                .update();
        var invited = staff.hire("Noor Haddad", Roles.MARKETING);
        jdbc.sql("update account set password_hash = null where email = ?")
                .param(invited.email())
                .update();

        var wrong = refusal(member.email(), "wrong horse battery");
        assertThat(wrong).contains("302 /staff/login?say=wrong", "E-mail and password do not match");
        assertThat(refusal(UUID.randomUUID() + "@clinic.example", "wrong horse battery"))
                .isEqualTo(wrong);
        assertThat(refusal("not an address", "wrong horse battery")).isEqualTo(wrong);
        assertThat(refusal(gone.email(), gone.password())).isEqualTo(wrong);
        assertThat(refusal(invited.email(), invited.password())).isEqualTo(wrong);
        assertThat(refusal(member.email(), "x".repeat(5000))).isEqualTo(wrong);
    }

    @Test
    void theAddressStaysAfterAFailureAndThePasswordDoesNot() {
        browser.signIn("rosa\"><b>@clinic.example", "wrong horse battery");

        assertThat(browser.get("/staff/login?say=wrong").body())
                .contains("value=\"rosa&#34;>&lt;b>@clinic.example\"")
                .doesNotContain("wrong horse battery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/login", "/staff/login?v-r=uidl", "/staff/login?v-r=heartbeat"})
    void aFormThatIsNotOursSignsNobodyIn(String path) {
        var member = staff.hire("Mara Klein", Roles.MARKETING);

        var answer = browser.post(path, Map.of("email", member.email(), "password", member.password()));

        assertThat(answer.body()).contains("This page had been open for too long", member.email());
        assertThat(Browser.location(browser.get("/staff/topics"))).isEqualTo("/staff/login");
    }

    @ParameterizedTest
    @CsvSource({
        "MARKETING, /staff/topics",
        "REVIEWER, /staff/topics",
        "COORDINATOR, /staff/inquiries",
        "ADMIN, /staff/accounts",
        "COORDINATOR ADMIN, /staff/inquiries"
    })
    void everybodyBeginsWhereTheirWorkIs(String roles, String start) {
        var member = staff.hire("Mara Klein", roles.split(" "));

        assertThat(Browser.location(browser.signIn(member.email(), member.password())))
                .isEqualTo("/staff/");
        assertThat(Browser.location(browser.get("/staff/"))).isEqualTo(start);
        assertThat(Browser.location(browser.get("/staff"))).isEqualTo(start);
        assertThat(Browser.location(browser.get("/staff/login"))).isEqualTo("/staff/");
    }

    @Test
    void whoAskedForAnAddressGetsThere() {
        var member = staff.hire("Mara Klein", Roles.MARKETING);
        assertThat(Browser.location(browser.get("/staff/topics?q=knee"))).isEqualTo("/staff/login");

        assertThat(Browser.location(browser.signIn(member.email(), member.password())))
                .isEqualTo("/staff/topics?q=knee");
    }

    @Test
    void whoSignsOutIsOut() {
        var member = signedIn(Roles.ADMIN);
        var csrf = Browser.csrf(browser.get("/staff/accounts"));

        assertThat(browser.get("/staff/logout").statusCode()).isEqualTo(200);
        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.post("/staff/logout", Map.of("_csrf", csrf))))
                .isEqualTo("/staff/login?say=signed-out");

        assertThat(Browser.location(browser.get("/staff/accounts"))).isEqualTo("/staff/login");
        assertThat(jdbc.sql("""
                                select action from audit_event join account on account.id = actor_id
                                where email = ? order by audit_event.id""").param(member.email()).query(String.class).list())
                .containsExactly("account.sign-in", "account.sign-out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deactivated_at = now() | An administrator has closed your account.",
                "sign_in_epoch = sign_in_epoch + 1 | Your account was changed.",
                "sign_in_epoch = 9, password_hash = concat(password_hash, 'x') | Your password was changed"
            })
    void aChangedAccountsSessionEndsAtOnceAndThePageSaysWhy(String change, String said) {
        var member = signedIn(Roles.ADMIN);
        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(200);

        jdbc.sql("update account set " + change + " where email = ?")
                .param(member.email())
                .update();

        assertThat(browser.get("/staff/login").body()).contains(said, "is kept in this browser");
        assertThat(Browser.location(browser.get("/staff/accounts"))).startsWith("/staff/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle", "lasted", "ended", "changed", "new-password", "closed", "unknown"})
    void thePageSaysWhyOneIsThereAndThatTheTextIsSafe(String why) {
        assertThat(browser.get("/staff/login?say=" + why).body())
                .contains("role=\"status\"", "is kept in this browser");
        assertThat(browser.get("/staff/login?lang=es&say=" + why).body())
                .contains("role=\"status\"", "se conserva en este navegador")
                .doesNotContain("signin." + why, "signin.kept");
    }

    @Test
    void whoComesToAnyAddressReadsWhyTheyHaveToSignInAgain() {
        var member = signedIn(Roles.ADMIN);
        jdbc.sql("update account set deactivated_at = now() where email = ?")
                .param(member.email())
                .update();

        assertThat(Browser.location(browser.get("/staff/accounts"))).isEqualTo("/staff/login?say=closed");
    }

    @Test
    void soDoesItWhenTheNextRequestIsVaadinsOwn() {
        var member = signedIn(Roles.ADMIN);
        var session = browser.session();
        browser.get("/staff/accounts");

        jdbc.sql("update account set sign_in_epoch = sign_in_epoch + 1 where email = ?")
                .param(member.email())
                .update();
        var answer = browser.post("/staff/?v-r=uidl&v-uiId=0", Map.of());

        assertThat(answer.body()).doesNotContain("\"changes\"").contains("/staff/login?say=changed");
        assertThat(Browser.location(browser.get("/staff/accounts"))).isEqualTo("/staff/login?say=changed");
        browser.get("/staff/login");
        assertThat(browser.session()).isNotEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/",
                "/staff/topics",
                "/staff/inquiries",
                "/staff/accounts",
                "/staff/no-such-view",
                "/staff/topics/0199f0a4-0000-7000-8000-000000000000"
            })
    void aVisitorGetsNothingButTheSignInPage(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/staff/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/VAADIN/push?v-r=push&v-uiId=0",
                "/staff/VAADIN/nothing.js",
                "/staff/?v-r=uidl&v-uiId=0",
                "/staff/?v-r=heartbeat&v-uiId=0",
                "/staff/?v-r=init"
            })
    void whatAWindowSaysWhileItIsLeftMakesNoSession(String path) {
        var said = browser.post(path, Map.of());
        var asked = browser.get(path);

        assertThat(said.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(said.body()).doesNotContain("csrf", "Vaadin-Security-Key");
    }

    @Test
    void signingInAfterSigningOutWorksWhateverTheLeftWindowSays() {
        var member = signedIn(Roles.ADMIN);
        browser.post("/staff/logout", Map.of("_csrf", Browser.csrf(browser.get("/staff/accounts"))));
        var page = browser.get("/staff/login?say=signed-out");
        browser.post("/staff/VAADIN/push?v-r=push&v-uiId=0", Map.of());

        var answer = browser.post(
                "/staff/login",
                Map.of("email", member.email(), "password", member.password(), "_csrf", Browser.csrf(page)));

        assertThat(Browser.location(answer)).isEqualTo("/staff/");
    }

    @Test
    void ofTwoWindowsLedToTheSignInPageAtOnceEitherSignsIn() {
        var member = staff.hire("Mara Klein", Roles.MARKETING);
        var hidden = Browser.csrf(new Browser(port).get("/staff/login"));
        browser.get("/staff/login");

        var answer = browser.post(
                "/staff/login",
                Map.of("email", member.email(), "password", member.password(), "_csrf", hidden),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(Browser.location(answer)).isEqualTo("/staff/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "Same-Origin, same-origin"})
    void aFormThatTheBrowserSaysIsNotOursNeedsTheToken(String from) {
        var member = staff.hire("Mara Klein", Roles.MARKETING);

        var answer = browser.post(
                "/staff/login", Map.of("email", member.email(), "password", member.password()), "Sec-Fetch-Site", from);

        assertThat(answer.body()).contains("This page had been open for too long");
        assertThat(Browser.location(browser.get("/staff/topics"))).isEqualTo("/staff/login");
    }

    @Test
    void whoIsSignedInNeedsTheTokenWhereverItComesFrom() {
        signedIn(Roles.ADMIN);

        browser.post("/staff/logout", Map.of(), "Sec-Fetch-Site", "same-origin");

        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void thePortalsPolicyLetsNothingInFromElsewhere() {
        signedIn(Roles.ADMIN);

        assertThat(header(browser.get("/staff/accounts"), "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'");
    }

    private Member signedIn(String... roles) {
        var member = staff.hire("Mara Klein", roles);
        browser.signIn(member.email(), member.password());
        return member;
    }

    /** What a failed sign-in is answered with, apart from what differs each time. */
    private String refusal(String email, String password) {
        var visitor = new Browser(port);
        var answer = visitor.signIn(email, password);
        var page = visitor.get(Browser.location(answer));
        return answer.statusCode() + " " + Browser.location(answer) + " "
                + page.body()
                        .replace(Browser.csrf(page), "token")
                        .replace("value=\"" + email + "\"", "value=\"email\"");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package org.clinic.portal.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.Routes;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.testing.Staff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever was put out, or is away, sees nothing more, whichever screen is open and whichever way one asks. */
@OverHttp
@Import(MovableTime.class)
class EveryKindOfAwayTest {

    /** How soon it has to be over on screen. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String[] ALL_ROLES = Roles.ALL.toArray(String[]::new);

    /** How it comes to an end, and what the sign-in page says then. */
    enum Away {
        DEACTIVATED("closed"),
        ROLE_TAKEN("changed"),
        PASSWORD_CHANGED("new-password"),
        SIGNED_OUT_ELSEWHERE("ended"),
        IDLE("idle"),
        LASTED("lasted");

        final String said;

        Away(String said) {
            this.said = said;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    SignInSessions sessions;

    @Autowired
    AccountRepository accounts;

    @Autowired
    TransactionTemplate transaction;

    private Browser browser;
    private Member member;
    private final List<Window> windows = new ArrayList<>();

    @BeforeEach
    void somebodySignsIn() {
        browser = new Browser(port);
        // One administrator always remains.
        staff.hire("Ada Lang", Roles.ADMIN);
        member = staff.hire("Mara Klein", ALL_ROLES);
        browser.signIn(member.email(), member.password());
    }

    @AfterEach
    void theWindowsAreClosed() {
        windows.forEach(Window::close);
    }

    /** All screens are open at once, in windows of one session. */
    @ParameterizedTest
    @EnumSource
    void nothingComesAnyMore(Away away) {
        var open = Routes.asked().stream().collect(Collectors.toMap(route -> route, this::open));
        open.forEach((route, window) -> {
            assertThat(window.ask(route).body()).as(route).contains("\"changes\"");
            window.listen();
        });

        end(away);

        var until = Instant.now().plus(SOON);
        open.forEach((route, window) -> assertThat(window.awaitClosed(Duration.between(Instant.now(), until)))
                .as("the window with %s is closed in time", route)
                .isTrue());
        open.forEach((route, window) -> assertNothingComes(route, window, away));
    }

    private void assertNothingComes(String route, Window window, Away away) {
        assertThat(window.heardSinceListening()).as(route).isEqualTo(Leaving.to("/staff/login?say=" + away.said));
        assertThat(window.ask(route).body())
                .as(route)
                .doesNotContain("\"changes\"", "csrf")
                .contains("/staff/login");
        assertThat(window.heartbeat().statusCode()).as(route).isEqualTo(403);
        assertThat(window.tryToListen()).as("a socket is opened for " + route).isFalse();
        assertThat(isSentToSignIn(browser.get("/staff/" + route))).as(route).isTrue();
    }

    /** With nobody told, as when the broadcast is lost: the request itself finds out. */
    @ParameterizedTest
    @EnumSource(names = {"DEACTIVATED", "ROLE_TAKEN", "PASSWORD_CHANGED"})
    void norInTheMomentBeforeTheWindowsHearOfIt(Away away) {
        var window = open("inquiries");

        end(away);

        assertThat(window.ask("inquiries").body()).doesNotContain("\"changes\"");
    }

    @Test
    void whatIsSaidOverTheSocketIsNotEvenReadWhileOneIsSignedIn() {
        var window = open("accounts");
        window.listen();

        window.sayOverSocket("accounts");

        assertThat(window.awaitClosed(SOON)).isTrue();
        assertThat(window.heardSinceListening()).isEmpty();
        assertThat(window.ask("accounts").body()).contains("\"changes\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://localhost:1", "not an address", ""})
    void aSocketOpensOnlyToAPageOfThisHost(String origin) {
        var window = open("accounts");

        assertThat(window.tryToListen(origin)).isFalse();
        assertThat(window.tryToListen()).isTrue();
    }

    @Test
    void heartbeatsAndPushKeepNobodySignedIn() {
        var window = open("inquiries");
        window.listen();

        for (var minutes = 0; minutes < 15; minutes += 5) {
            assertThat(window.heartbeat().statusCode()).isEqualTo(200);
            assertThat(window.ask("inquiries").body()).contains("\"changes\"");
            clock.move(Duration.ofMinutes(5));
        }

        assertThat(Browser.location(browser.get("/staff/inquiries"))).isEqualTo("/staff/login?say=idle");
    }

    private Window open(String route) {
        var window = new Window(port, browser, route);
        windows.add(window);
        return window;
    }

    private boolean isSentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && Browser.location(answer).startsWith("/staff/login");
    }

    private void end(Away away) {
        switch (away) {
            case DEACTIVATED -> change(account -> account.deactivate(clock.instant()));
            case ROLE_TAKEN -> change(account -> account.changeRoles(Set.of(Roles.REVIEWER), clock.instant()));
            case PASSWORD_CHANGED -> change(account -> account.choosePassword("$argon2id$other", clock.instant()));
            case SIGNED_OUT_ELSEWHERE -> {
                var csrf = Browser.csrf(browser.get("/staff/topics"));
                browser.post("/staff/logout", Map.of("_csrf", csrf));
            }
            case IDLE -> {
                clock.move(Duration.ofMinutes(15));
                sessions.look();
            }
            case LASTED -> {
                clock.move(Duration.ofHours(12));
                sessions.look();
            }
        }
    }

    private void change(Consumer<Account> what) {
        var id = jdbc.sql("select id from account where email = ?")
                .param(member.email())
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(
                status -> what.accept(accounts.findById(new AccountId(id)).orElseThrow()));
    }
}

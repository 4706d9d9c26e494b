package org.clinic.portal.account;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The end of a session in two windows of one browser. */
@BrowserTest
@Import(MovableTime.class)
class SessionIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Test
    void everyWindowWarnsAndLeavesForTheSignInPage(Chromium chromium) {
        var member = staff.hire("Rosa Campos", Roles.COORDINATOR);
        try (var context = chromium.browser().newContext(new NewContextOptions().setLocale("en-US"))) {
            var one = context.newPage();
            signIn(one, member);
            var other = context.newPage();
            other.navigate(url("/staff/inquiries"));
            assertThat(heading(other)).isVisible();

            clock.move(Duration.ofMinutes(14));
            assertThat(warning(one)).isVisible();
            assertThat(warning(other)).isVisible();
            Screens.look(one, "session-ending");
            one.getByText("Stay signed in").click();
            assertThat(warning(one)).isHidden();
            assertThat(warning(other)).isHidden();

            clock.move(Duration.ofMinutes(15));
            assertThat(one).hasURL(Pattern.compile("/staff/login\\?say=idle$"));
            assertThat(other).hasURL(Pattern.compile("/staff/login\\?say=idle$"));
            assertThat(one.getByRole(AriaRole.STATUS)).containsText("nothing was done here for a while");
        }
    }

    @Test
    void whoSignsOutIsOutInEveryWindowAndSignsInAgainAtOnce(Chromium chromium) {
        var member = staff.hire("Rosa Campos", Roles.COORDINATOR);
        try (var context = chromium.browser().newContext(new NewContextOptions().setLocale("en-US"))) {
            var one = context.newPage();
            signIn(one, member);
            var other = context.newPage();
            other.navigate(url("/staff/inquiries"));
            assertThat(heading(other)).isVisible();

            one.locator(".account-menu vaadin-button").first().click();
            one.getByText("Sign out").click();
            assertThat(one).hasURL(Pattern.compile("/staff/login\\?say=signed-out$"));
            assertThat(other).hasURL(Pattern.compile("/staff/login\\?say=ended$"));

            one.getByLabel("E-mail").fill(member.email());
            one.getByLabel("Password").fill(member.password());
            one.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Sign in").setExact(true))
                    .first()
                    .click();
            assertThat(one).hasURL(Pattern.compile("/staff/inquiries"));
        }
    }

    private void signIn(Page page, Staff.Member member) {
        page.navigate(url("/staff/login"));
        page.getByLabel("E-mail").fill(member.email());
        page.getByLabel("Password").fill(member.password());
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Sign in").setExact(true))
                .first()
                .click();
        assertThat(heading(page)).isVisible();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("To answer"))
                .first();
    }

    private static Locator warning(Page page) {
        return page.getByText("You will be signed out in a minute");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

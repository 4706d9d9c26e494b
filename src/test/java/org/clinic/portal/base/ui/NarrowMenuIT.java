package org.clinic.portal.base.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** At the bottom of a phone, places stand beside each other, and one sees at which one is. */
@BrowserTest
class NarrowMenuIT {

    /** The names that are wider than the places they stand in. */
    private static final String TOO_WIDE = """
            places => places.filter(place => {
                const box = place.getBoundingClientRect();
                const name = place.querySelector('.name').getBoundingClientRect();
                return name.left < box.left || name.right > box.right;
            }).map(place => place.textContent.trim())""";

    /** What is left of the window beside the page and the places, in pixels. */
    private static final String UNUSED = """
            () => Math.round(innerHeight - document.querySelector('.app > main').getBoundingClientRect().height
                - document.querySelector('.rail').getBoundingClientRect().height)""";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.COORDINATOR, Roles.MARKETING, "ALL"})
    void eachPlaceHasRoomForItsNameAndOneIsAtOneInSight(String role, Chromium chromium) {
        var roles = role.equals("ALL") ? Roles.ALL.toArray(String[]::new) : new String[] {role};
        for (var language : List.of("en-US", "es-ES")) {
            try (var phone = chromium.browser()
                    .newContext(
                            new Browser.NewContextOptions().setLocale(language).setViewportSize(390, 844))) {
                var page = staff.hire("Ines Albrecht", roles).signIn(phone.newPage(), url(""));
                var places = page.locator(".rail .places a");
                assertThat(places.first()).isVisible();
                for (var address : addresses(places)) {
                    page.navigate(url("/staff/" + address));
                    var here = page.locator(".rail .places a[aria-current]");
                    assertThat(here).isInViewport(wholly());
                    assertThat((List<?>) places.evaluateAll(TOO_WIDE))
                            .as(language)
                            .isEmpty();
                    assertThat(page.evaluate(UNUSED)).as(address).isEqualTo(0);
                }
                Screens.look(page, "narrow-menu-%s-%s".formatted(role, language));
            }
        }
    }

    private static List<String> addresses(Locator places) {
        return places.all().stream().map(place -> place.getAttribute("href")).toList();
    }

    /** But for a part of a pixel, as browsers scroll by whole ones. */
    private static LocatorAssertions.IsInViewportOptions wholly() {
        return new LocatorAssertions.IsInViewportOptions().setRatio(0.98);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

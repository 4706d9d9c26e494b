package org.clinic.portal.topic.plan.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A study ends on a day that is known: its page goes by itself, and nobody who has an old address is lost. */
@BrowserTest
@Import(MovableTime.class)
@TestPropertySource(properties = "portal.jobs.run=true")
class WithdrawnLaterIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    MovableClock clock;

    @Autowired
    Clinic clinic;

    private Chromium chromium;
    private TopicId topic;
    private String slug;
    private String leaflet;
    private String title;

    @BeforeEach
    void aTopicThatIsLive(Chromium browser) {
        chromium = browser;
        leaflet = "leaflet-" + UUID.randomUUID();
        var drafted = new DraftedTopic(topics, sections, publishing);
        var owen = people.context("Owen Blake", Roles.MARKETING);
        topic = people.as(owen, () -> {
            var made = drafted.with("The study", "Risks");
            drafted.publish(made);
            return made;
        });
        var details = people.as(owen, () -> drafted.read(topic).details());
        slug = details.slug();
        title = details.title();
    }

    @Test
    void aTopicGoesAtItsTimeAndItsPrintedAddressSaysWhy() {
        var morning = tomorrowAtEight();
        try (var context = context("en-US")) {
            var page = signIn(context, staff.hire("Mara Klein", Roles.MARKETING));
            lead(page);
            withdrawAt(page, morning);
        }
        try (var context = context("en-US")) {
            lookAtJobs(signIn(context, staff.hire("Ines Albrecht", Roles.ADMIN)));
        }
        try (var context = context("es-ES")) {
            var page = context.newPage();
            page.navigate(url("/topics/" + leaflet));
            assertThat(page).hasURL(url("/topics/" + slug));
        }
        clock.move(Duration.between(clock.instant(), morning.toInstant()));
        // Another browser: that one may keep for a minute what it has read.
        try (var context = context("es-ES")) {
            var page = context.newPage();
            page.waitForCondition(
                    () -> context.request().get(url("/topics/" + leaflet)).status() == 410);
            page.navigate(url("/topics/" + leaflet));
            assertThat(page.getByText("What this page told of is over.")).isVisible();
            Screens.look(page, "withdrawn-later");
        }
    }

    private void lead(Page page) {
        page.navigate(url("/staff/redirects"));
        button(page, "Add a redirect").click();
        page.getByLabel("Old address").fill("https://clinic.example/topics/" + leaflet);
        assertThat(page.getByText("Patients who come to /topics/" + leaflet)).isVisible();
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Topic it leads to"))
                .click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(title)).click();
        button(page, "Add the redirect").click();
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("/topics/" + leaflet)))
                .isVisible();
        Screens.look(page, "redirects");
    }

    private void withdrawAt(Page page, ZonedDateTime morning) {
        page.navigate(url("/staff/topics/" + topic));
        page.locator("menu-button.more vaadin-button").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Withdraw…"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByText("It is over, such as a study or an event")
                .click();
        button(page, "Later…").click();
        assertThat(page).hasURL(url("/staff/topics/" + topic + "/withdraw?cause=OVER"));
        page.getByLabel("Note for colleagues").fill("The study ends");
        fill(page, "Day and time", morning);
        page.getByText("We no longer offer this").click();
        page.getByText("It is over, such as a study or an event").click();
        page.waitForURL(url -> url.contains("at=") && url.contains("cause=OVER"));
        page.reload();
        assertThat(page.getByText("UTC−")).isVisible();
        assertThat(page.getByLabel("It is over, such as a study or an event")).isChecked();
        assertThat(page.getByLabel("Note for colleagues")).hasValue("The study ends");
        Screens.look(page, "withdraw-later");
        button(page, "Plan the withdrawal").click();
        assertThat(page.getByText("It is withdrawn tomorrow 8:00.")).isVisible();
        page.navigate(url("/staff/plans"));
        assertThat(page.locator(".plan.withdraws", new Page.LocatorOptions().setHasText(title)))
                .isVisible();
    }

    private void lookAtJobs(Page page) {
        page.navigate(url("/staff/jobs"));
        var run = button(page, "Run now: Late inquiries");
        run.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("“Late inquiries” is run within a second.").first())
                .isVisible();
        Screens.look(page, "jobs");
    }

    private void fill(Page page, String label, ZonedDateTime moment) {
        var day = page.getByLabel(label + ": day");
        day.fill(DateTimeFormatter.ofPattern("M/d/yyyy").format(moment));
        day.press("Enter");
        var time = page.getByLabel(label + ": time");
        time.fill(DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(moment));
        time.press("Enter");
    }

    private ZonedDateTime tomorrowAtEight() {
        return Instant.now(clock)
                .atZone(clinic.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(8, 0)
                .atZone(clinic.zone());
    }

    private BrowserContext context(String locale) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900));
    }

    private Page signIn(BrowserContext context, Staff.Member who) {
        return who.signIn(context.newPage(), url(""));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

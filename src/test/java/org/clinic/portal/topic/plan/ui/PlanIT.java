package org.clinic.portal.topic.plan.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.clinic.portal.version.PublishedTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A change from the keyboard of who writes it to the morning on which patients read it, and back. */
@BrowserTest
@Import(MovableTime.class)
@TestPropertySource(properties = "portal.jobs.run=true")
class PlanIT {

    private static final String ADDED = "We call you the day before.";

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
    PublishedTopics published;

    @Autowired
    MovableClock clock;

    @Autowired
    Clinic clinic;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private TopicId topic;
    private String slug;
    private String risks;
    private Staff.Member mara;

    @BeforeEach
    void aTopicThatIsLive(Chromium browser) {
        chromium = browser;
        mara = staff.hire("Mara Klein", Roles.MARKETING);
        var drafted = new DraftedTopic(topics, sections, publishing);
        topic = people.as(people.context("Owen Blake", Roles.MARKETING), () -> {
            var made = drafted.with("Risks", "Recovery");
            drafted.publish(made);
            drafted.write(drafted.section(made, "Recovery"), "Recovery", "Rest for a week.");
            return made;
        });
        slug = people.as(
                people.context("Owen Blake", Roles.MARKETING),
                () -> drafted.read(topic).details().slug());
        risks = people.as(
                people.context("Owen Blake", Roles.MARKETING),
                () -> drafted.section(topic, "Risks").id().toString());
    }

    @Test
    void aChangeIsRehearsedPlannedLookedAtReleasedComparedRestoredAndWithdrawn() {
        var morning = tomorrowAtEight();
        var release = "Winter hours " + UUID.randomUUID();
        try (var context = context()) {
            var page = signIn(context);
            edit(page);
            planFor(page, morning);
            lookAtTomorrow(page);
            takeInto(page, release, morning);
        }
        var before = clock.instant();
        clock.move(Duration.between(before, morning.toInstant()));
        awaitLive(2);
        try (var context = context()) {
            var page = signIn(context);
            compare(page);
            restore(page);
            withdraw(page);
            readWhatItSaid(page);
        }
    }

    private void edit(Page page) {
        page.navigate(url("/staff/topics/%s?section=%s".formatted(topic, risks)));
        assertThat(textbox(page, "Heading")).hasValue("Risks");
        var text = page.locator("section-body [contenteditable=true]");
        assertThat(text).containsText("About Risks");
        text.locator("p").last().click();
        page.keyboard().press("Control+End");
        // Keys follow faster here than the browser tells where the cursor is.
        text.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.keyboard().press("Enter");
        page.keyboard().type(ADDED);
        assertThat(text).containsText(ADDED);
        page.waitForCondition(() -> sectionSays(ADDED));
    }

    private boolean sectionSays(String words) {
        return jdbc.sql("select body::text like ? from topic_section where id = cast(? as uuid)")
                .params("%" + words + "%", risks)
                .query(Boolean.class)
                .single();
    }

    private void planFor(Page page, ZonedDateTime morning) {
        button(page, "Publish…").click();
        page.getByLabel("Take in Recovery").uncheck();
        page.getByLabel("What changed, for patients").fill("We call the day before");
        page.getByText("At a time", new Page.GetByTextOptions().setExact(true)).click();
        fill(page, "Day and time", morning);
        assertThat(page.getByText("UTC−")).isVisible();
        page.getByText("Clinical correction", new Page.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> url.contains("kind=CORRECTION"));
        page.reload();
        assertThat(page.getByText("UTC−")).isVisible();
        assertThat(page.getByLabel("Clinical correction")).isChecked();
        assertThat(page.getByLabel("Take in Recovery")).not().isChecked();
        assertThat(page.getByLabel("What changed, for patients")).hasValue("We call the day before");
        Screens.look(page, "rehearsal-at-a-time");
        button(page, "Plan 1 change for then").click();
        assertThat(page.getByText("It goes live tomorrow 8:00.")).isVisible();
    }

    private void lookAtTomorrow(Page page) {
        page.navigate(url("/staff/plans"));
        assertThat(plan(page)).containsText("We call the day before");
        Screens.look(page, "plans");
        choose(page, "Look at the page then");
        var then = page.frameLocator("iframe");
        assertThat(then.getByText(ADDED)).isVisible();
        assertThat(then.getByText("Rest for a week.")).hasCount(0);
        Screens.look(page, "site-tomorrow");
        assertThat(published.count(topic)).isEqualTo(1);
    }

    private void takeInto(Page page, String release, ZonedDateTime morning) {
        page.navigate(url("/staff/plans"));
        choose(page, "Another time…");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("With a release", new Locator.GetByTextOptions().setExact(true))
                .click();
        if (dialog.getByLabel("Name").count() == 0) {
            dialog.locator("vaadin-select").click();
            page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("New release…"))
                    .click();
        }
        dialog.getByLabel("Name").fill(release);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plan it"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(release)).click();
        assertThat(plan(page)).isVisible();
        fill(page, "When all of it happens", morning);
        Screens.look(page, "release");
        button(page, "Lock it in for then").click();
        assertThat(page.getByText("locked in for tomorrow 8:00")).isVisible();
    }

    private void awaitLive(int number) {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(url("/topics/" + slug));
            page.waitForCondition(() -> published.count(topic) == number);
            page.reload();
            assertThat(page.getByText(ADDED)).isVisible();
        }
    }

    private void compare(Page page) {
        page.navigate(url("/staff/topics/" + topic + "/compare?from=1&to=2"));
        assertThat(page.locator("ins").getByText(ADDED).first()).isVisible();
    }

    private void restore(Page page) {
        page.navigate(url("/staff/topics/" + topic + "?beside=version"));
        button(page, "Restore version 1").click();
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"))
                .click();
        assertThat(page.getByText("The draft says what version 1 says.")).isVisible();
    }

    private void withdraw(Page page) {
        page.navigate(url("/staff/topics/" + topic));
        page.locator("menu-button.more vaadin-button").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Withdraw…"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("We no longer offer this").click();
        dialog.getByLabel("Note for colleagues").fill("The study has ended");
        Screens.look(page, "withdraw");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(dialog).hasCount(0);
        page.navigate(url("/topics/" + slug));
        assertThat(page.getByText(ADDED)).hasCount(0);
        Screens.look(page, "withdrawn");
    }

    /** On the site as it was in the second after the change went live, whenever a node came to it. */
    private void readWhatItSaid(Page page) {
        var live = jdbc.sql("select live_from from topic_live_period where topic_id = ? and number = 2")
                .param(topic.id())
                .query(OffsetDateTime.class)
                .single();
        var then = live.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).atZoneSameInstant(clinic.zone());
        page.navigate(url("/staff/topics/site?at=%s&topic=%s"
                .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(then.toOffsetDateTime()), topic)));
        assertThat(page.frameLocator("iframe").getByText(ADDED)).isVisible();
        page.navigate(url("/staff/topics/" + topic + "/history"));
        assertThat(page.getByText("withdrew version 2").first()).isVisible();
        assertThat(page.getByText("planned a publication").first()).isVisible();
        Screens.look(page, "history");
    }

    private void fill(Page page, String label, ZonedDateTime moment) {
        var day = page.getByLabel(label + ": day");
        day.fill(DateTimeFormatter.ofPattern("M/d/yyyy").format(moment));
        day.press("Enter");
        var time = page.getByLabel(label + ": time");
        time.fill(DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(moment));
        time.press("Enter");
    }

    private Locator plan(Page page) {
        return page.locator(".plan", new Page.LocatorOptions().setHasText("We call the day before"));
    }

    private void choose(Page page, String item) {
        plan(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^More")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item)).click();
    }

    private ZonedDateTime tomorrowAtEight() {
        return Instant.now(clock)
                .atZone(clinic.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(8, 0)
                .atZone(clinic.zone());
    }

    private BrowserContext context() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1440, 900));
    }

    private Page signIn(BrowserContext context) {
        return mara.signIn(context.newPage(), url(""));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(name));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A reviewer and a writer talk about a draft, each in a browser of their own. */
@BrowserTest
class CommentsIT {

    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;
    private Writer rosa;

    @BeforeEach
    void aTopicAndTwoWhoTalkAboutIt(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(drafted::aboutRecovery);
        var portal = "http://localhost:" + port;
        mara = new Writer(chromium, portal, staff.hire("Mara Okafor", Roles.MARKETING));
        rosa = new Writer(chromium, portal, staff.hire("Rosa Vidal", Roles.REVIEWER));
    }

    @AfterEach
    void theyGoHome() {
        mara.close();
        rosa.close();
    }

    @Test
    void aCommentStaysOnItsWordsWhateverIsDoneToTheText() {
        mara.open(topic, recovery());
        rosa.open(topic, recovery());

        rosa.choose("for a day");
        rosa.page().keyboard().press("Control+Alt+m");
        say(rosa, "Two days, as we tell them on the phone.", "Comment");
        assertThat(marks(rosa)).hasText("for a day");
        assertThat(marks(mara)).hasText("for a day");
        panel(mara, "Comments 1").click();
        assertThat(cards(mara)).containsText("Two days, as we tell them on the phone.");

        mara.typeAfter(0, " Then see.");
        mara.replace("Rest", "Stay");
        assertThat(rosa.text()).containsText("Stay at home for a day. Then see.");
        assertThat(marks(rosa)).hasText("for a day");
        assertThat(marks(mara)).hasText("for a day");

        cut(mara, 0);
        assertThat(marks(mara)).hasCount(0);
        mara.goAfter(1);
        mara.page().keyboard().press("Enter");
        mara.page().keyboard().press("Control+v");
        assertThat(marks(mara)).hasText("for a day");
        assertThat(rosa.text())
                .containsText(Pattern.compile("Drink water\\.\\s*Stay at home for a day\\. Then see\\."));
        assertThat(marks(rosa)).hasText("for a day");

        mara.outline().getByText("Recovery").press("Alt+ArrowDown");
        assertThat(mara.outline().locator("li a").nth(2)).hasText("Recovery");
        rosa.page().reload();
        assertThat(marks(rosa)).hasText("for a day");
        panel(rosa, "Comments 1").click();
        cards(rosa).locator("vaadin-button.quoted").click();
        assertThat(rosa.text().locator("mark.c.chosen")).hasText("for a day");

        mara.choose("for a day");
        mara.page().keyboard().press("Delete");
        assertThat(cards(mara)).containsText("These words are not in the text any more");
        assertThat(cards(rosa)).containsText("for a day");
        assertThat(marks(rosa)).hasCount(0);
    }

    @Test
    void aMentionReachesTheOthersBellByItself() {
        mara.visit("topics");
        rosa.open(topic, recovery());

        rosa.choose("Drink water");
        rosa.page().locator("section-body .tools .comment").click();
        var field = rosa.page().locator(".new-comment textarea");
        field.pressSequentially("How much, @oka");
        assertThat(rosa.page().getByRole(AriaRole.OPTION)).hasText("Mara Okafor");
        Screens.look(rosa.page(), "comment-mention");
        field.press("Enter");
        field.pressSequentially("?");
        field.press("Control+Enter");
        assertThat(cards(rosa)).containsText("@Mara Okafor");

        assertThat(bell(mara)).hasAttribute("aria-label", "Notifications: 1 unread");
        bell(mara).click();
        assertThat(mara.page().locator(".notifications li")).containsText("Rosa Vidal mentioned you");
        Screens.look(mara.page(), "notifications");
        mara.page().locator(".notifications li a").click();

        assertThat(mara.page().locator(".comments .comment.chosen")).containsText("How much");
        assertThat(mara.text().locator("mark.c.chosen")).hasText("Drink water");
        assertThat(bell(mara)).hasAttribute("aria-label", "Notifications: 0 unread");
        Screens.look(mara.page(), "comments");

        cards(mara).getByText("Reply").click();
        say(mara, "Two litres a day.", "Reply");
        assertThat(cards(rosa)).containsText("Two litres a day.");
        assertThat(bell(rosa)).hasAttribute("aria-label", "Notifications: 1 unread");
        cards(rosa)
                .getByText("Resolve", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(cards(mara)).hasCount(0);
        assertThat(marks(mara)).hasCount(0);
        mara.click("Resolved (1)");
        assertThat(cards(mara)).containsText("Resolved by Rosa Vidal");
        Screens.look(mara.page(), "comments-resolved");
        cards(mara).getByText("Reopen").click();
        assertThat(marks(rosa)).hasText("Drink water");
    }

    @Test
    void onANarrowScreenTheCommentsAreADrawer() {
        mara.open(topic, recovery());
        mara.page().setViewportSize(390, 800);

        mara.choose("Drink water");
        mara.page().keyboard().press("Control+Alt+m");
        say(mara, "How much?", "Comment");
        Screens.look(mara.page(), "comments-drawer");
        mara.page().setViewportSize(390, 800);
        cards(mara).locator("vaadin-button.quoted").click();

        assertThat(mara.page().locator(".beside")).not().hasClass(Pattern.compile("drawn"));
        assertThat(mara.text().locator("mark.c.chosen")).isVisible();
    }

    private static void say(Writer who, String words, String button) {
        var field = who.page().locator("mention-field textarea:visible").last();
        field.fill(words);
        who.page()
                .locator(".remark-field:visible .answers vaadin-button")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(cards(who).getByText(words)).isVisible();
    }

    /** Takes a whole paragraph out, as people do. */
    private static void cut(Writer who, int paragraph) {
        who.text().locator("p").nth(paragraph).click(new Locator.ClickOptions().setClickCount(3));
        who.page().keyboard().press("Control+x");
    }

    private static Locator marks(Writer who) {
        return who.text().locator("mark.c");
    }

    private static Locator cards(Writer who) {
        return who.page().locator(".comments > .comment");
    }

    private static Locator panel(Writer who, String name) {
        return who.page().locator(".beside .choices").getByText(name);
    }

    private static Locator bell(Writer who) {
        return who.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Notifications"));
    }

    private DraftSection recovery() {
        return as(() -> drafted.section(topic, "Recovery"));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

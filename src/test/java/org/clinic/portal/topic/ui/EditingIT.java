package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TextRenderer;
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
import static org.assertj.core.api.Assertions.assertThat;

/** One or two people write, and nothing that they type is lost. */
@BrowserTest
class EditingIT {

    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TextRenderer renderer;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;
    private Writer dana;

    @BeforeEach
    void aTopicAndTwoWhoWriteIt(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(drafted::aboutRecovery);
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
        dana = new Writer(chromium, "http://localhost:" + port, staff.hire("Dana Park", Roles.MARKETING));
    }

    @AfterEach
    void theyGoHome() {
        mara.close();
        dana.close();
    }

    @Test
    void whatIsTypedIsSavedByItselfAndSaysSo() {
        mara.open(topic, recovery());

        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Saving…");
        assertThat(mara.state()).containsText("Saved ");

        assertThat(stored()).isEqualTo("Rest at home for a day.\n\nDrink water. Often.\n\nWalk.");
        Screens.look(mara.page(), "editor-saved");
    }

    @Test
    void withoutAConnectionNothingIsLostAndItIsSavedOnceThereIsOneAgain() {
        mara.open(topic, recovery());
        mara.setOffline(true);

        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Not saved: no connection.");
        Screens.look(mara.page(), "editor-offline");
        assertThat(stored()).doesNotContain("Often");
        mara.setOffline(false);

        assertThat(mara.state()).containsText("Saved ");
        assertThat(stored()).contains("Drink water. Often.");
    }

    @Test
    void whatAClosedWindowCouldNotSendIsOfferedWithAComparison() {
        mara.open(topic, recovery());
        mara.setOffline(true);
        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Not saved: no connection.");
        mara.closeWindow();
        mara.setOffline(false);
        dana.open(topic, recovery());
        dana.typeAfter(2, " A little.");
        assertThat(dana.state()).containsText("Saved ");

        mara.open(topic, recovery());
        assertThat(mara.page().getByText("was never saved")).isVisible();
        mara.click("Compare");
        assertThat(mara.page().locator("ins").getByText("Often.")).isVisible();
        Screens.look(mara.page(), "editor-kept-compared");
        mara.click("Close");
        assertThat(mara.page().locator("ins")).hasCount(0);
        mara.click("Take it over");

        assertThat(mara.text()).containsText("Drink water. Often.");
        assertThat(mara.text()).containsText("Walk. A little.");
        assertThat(stored()).isEqualTo("Rest at home for a day.\n\nDrink water. Often.\n\nWalk. A little.");
        mara.page().reload();
        assertThat(mara.text()).containsText("Drink water. Often.");
        assertThat(mara.page().getByText("was never saved")).isHidden();
    }

    @Test
    void twoInOneSectionSeeEachOthersWordsArriveAndKeepTheirPlace() {
        mara.open(topic, recovery());
        dana.open(topic, recovery());
        assertThat(mara.page().getByText("Dana Park has this section open.")).isVisible();

        mara.goAfter(2);
        dana.typeAfter(0, " Or two.");
        assertThat(mara.text()).containsText("Rest at home for a day. Or two.");
        assertThat(mara.page().getByText("Dana Park is editing this section.")).isVisible();
        Screens.look(mara.page(), "editor-two-in-a-section");
        mara.page().keyboard().type(" A little.");

        assertThat(dana.text()).containsText("Walk. A little.");
        dana.typeAfter(1, " Often.");
        dana.page().getByLabel("Heading").fill("Afterwards");
        assertThat(mara.text()).containsText("Drink water. Often.");
        assertThat(mara.page().getByLabel("Heading")).hasValue("Afterwards");
        assertThat(mara.state()).containsText("Saved ");
        assertThat(mara.page().locator("kept-text")).not().hasAttribute("unsaved", Pattern.compile(".*"));
        assertThat(mara.kept()).isEmpty();
        assertThat(renderer.text(as(() -> section(topic, "Afterwards")).body()))
                .isEqualTo("Rest at home for a day. Or two.\n\nDrink water. Often.\n\nWalk. A little.");
    }

    @Test
    void twoInTwoSectionsAreNotInEachOthersWay() {
        mara.open(topic, recovery());
        dana.open(topic, as(() -> section(topic, "Risks")));
        assertThat(mara.outline().locator(".present")).hasCount(2);

        dana.page().getByLabel("Heading").fill("What can go wrong");
        mara.typeAfter(1, " Often.");

        assertThat(mara.outline().getByText("What can go wrong")).isVisible();
        assertThat(mara.text()).containsText("Drink water. Often.");
        assertThat(mara.state()).containsText("Saved ");
        assertThat(as(() -> drafted.headings(topic))).containsExactly("Recovery", "What can go wrong");
        assertThat(stored()).contains("Drink water. Often.");
    }

    @Test
    void onlyWhereBothChangedTheSameWordsTheLaterOneIsAsked() {
        mara.open(topic, recovery());
        dana.open(topic, recovery());
        dana.setOffline(true);
        dana.replace("day", "week");
        dana.typeAfter(1, " Often.");
        assertThat(dana.state()).containsText("Not saved: no connection.");
        mara.replace("day", "month");
        assertThat(mara.state()).containsText("Saved ");

        dana.setOffline(false);
        assertThat(dana.page().getByText("You and Mara Klein have both changed"))
                .isVisible();
        assertThat(dana.state()).containsText("Not saved: Mara Klein changed the same words.");
        Screens.look(dana.page(), "editor-clash");
        dana.click("Keep mine");

        assertThat(dana.state()).containsText("Saved ");
        assertThat(stored()).isEqualTo("Rest at home for a week.\n\nDrink water. Often.\n\nWalk.");
        assertThat(mara.text()).containsText("Rest at home for a week.");
    }

    @Test
    void whoseWindowCrashesIsSoonNotShownAnyMore() {
        mara.open(topic, recovery());
        dana.open(topic, recovery());
        assertThat(mara.colleagues()).hasCount(1);

        dana.crash();

        assertThat(mara.colleagues()).hasCount(0, new HasCountOptions().setTimeout(30_000));
    }

    @Test
    void sectionsMoveByKeyAndByDrag() {
        mara.open(topic, recovery());

        mara.outline().getByText("Recovery").press("Alt+ArrowDown");
        assertThat(mara.outline().locator("li a").nth(1)).hasText("Risks");
        assertThat(moved()).hasText("Recovery: now 2 of 2");
        assertThat(as(() -> drafted.headings(topic))).containsExactly("Risks", "Recovery");
        var onItsUpperHalf = new Locator.DragToOptions().setTargetPosition(40, 4);
        mara.outline().locator("li").nth(2).dragTo(mara.outline().locator("li").nth(1), onItsUpperHalf);

        assertThat(mara.outline().locator("li a").nth(1)).hasText("Recovery");
        assertThat(moved()).hasText("Recovery: now 1 of 2");
        assertThat(as(() -> drafted.headings(topic))).containsExactly("Recovery", "Risks");
    }

    /** Said once the server has done what the rows have shown from the key on. */
    private Locator moved() {
        return mara.outline().locator("> [aria-live]");
    }

    @Test
    void signingOutRemovesWhatWasKeptForTheAccountInTheBrowser() {
        mara.open(topic, recovery());
        mara.setOffline(true);
        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Not saved: no connection.");
        mara.closeWindow();
        mara.setOffline(false);
        mara.page().navigate("http://localhost:" + port + "/staff");

        mara.page().locator(".account-menu vaadin-button").first().click();
        mara.page().getByText("Sign out").click();

        assertThat(mara.page().getByLabel("Password")).isVisible();
        // When that was stays, so that no window that is open still keeps them again.
        assertThat(mara.kept()).singleElement().asString().startsWith("portal:signed-out:");
    }

    private DraftSection recovery() {
        return as(() -> section(topic, "Recovery"));
    }

    private DraftSection section(TopicId id, String heading) {
        return drafted.section(id, heading);
    }

    private String stored() {
        return renderer.text(recovery().body());
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionKind;
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

/** Sections are moved, split and removed, and everyone takes back their own, after a reload too. */
@BrowserTest
class StructureIT {

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
    void whatWasDoneToSectionsIsUndoneAfterAReload() {
        mara.open(topic, recovery());
        mara.outline().getByText("Recovery").press("Alt+ArrowDown");
        assertThat(mara.outline().locator("li a").nth(1)).hasText("Risks");
        assertThat(mara.outline().locator("> [aria-live]")).hasText("Recovery: now 2 of 2");

        reload();
        mara.page().keyboard().press("Control+z");
        assertThat(mara.outline().locator("li a").nth(1)).hasText("Recovery");
        assertThat(mara.outline().locator("> [aria-live]")).hasText("Undone: move “Recovery”");

        choose("Risks", "Remove");
        assertThat(mara.outline().locator("li a")).hasCount(2);
        reload();
        Screens.look(mara.page(), "editor-undo");
        mara.page().keyboard().press("Control+z");
        assertThat(mara.outline().locator("li a").nth(2)).hasText("Risks");
        mara.page().keyboard().press("Control+Shift+z");
        assertThat(mara.outline().locator("li a")).hasCount(2);
        mara.click("Undo: remove “Risks”");
        assertThat(mara.outline().locator("li a").nth(2)).hasText("Risks");
        assertThat(as(() -> drafted.headings(topic))).containsExactly("Recovery", "Risks");
    }

    @Test
    void anotherKindIsUndoneAfterAReload() {
        mara.open(topic, recovery());
        mara.page().locator(".section-form .kind").click();
        mara.page()
                .getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Benefits"))
                .click();
        assertThat(mara.state()).containsText("Saved ");

        reload();
        mara.click("Undo: change the kind of “Recovery”");

        assertThat(mara.page()
                        .getByRole(
                                AriaRole.BUTTON, new GetByRoleOptions().setName("Redo: change the kind of “Recovery”")))
                .isVisible();
        assertThat(as(() -> section(topic, "Recovery").kind())).isEqualTo(SectionKind.OTHER);
    }

    @Test
    void typedTextIsUndoneAfterAReloadAndWhatOthersWroteStays() {
        mara.open(topic, recovery());
        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Saved ");
        reload();
        dana.open(topic, recovery());
        dana.typeAfter(2, " A little.");
        assertThat(mara.text()).containsText("Walk. A little.");

        mara.goAfter(0);
        settle();
        mara.page().keyboard().press("Control+z");
        assertThat(mara.text()).not().containsText("Often.");
        assertThat(mara.text()).containsText("Walk. A little.");
        assertThat(dana.text()).not().containsText("Often.");
        assertThat(stored()).isEqualTo("Rest at home for a day.\n\nDrink water.\n\nWalk. A little.");

        mara.page().keyboard().press("Control+Shift+z");
        assertThat(dana.text()).containsText("Drink water. Often.");
        assertThat(stored()).isEqualTo("Rest at home for a day.\n\nDrink water. Often.\n\nWalk. A little.");
    }

    @Test
    void aSectionIsSplitMergedAndDuplicatedByKeyboard() {
        mara.open(topic, recovery());
        mara.goAfter(0);
        settle();
        mara.page().keyboard().type(" Or two.");
        mara.page().keyboard().press("Control+Alt+Enter");

        assertThat(mara.page().getByLabel("Heading")).isFocused();
        mara.page().keyboard().type("Drinking");
        assertThat(mara.outline().locator("li a").nth(2)).hasText("Drinking");
        assertThat(mara.text()).hasText("Drink water.Walk.");
        assertThat(stored()).isEqualTo("Rest at home for a day. Or two.");

        choose("Recovery", "Merge with the next");
        assertThat(mara.outline().locator("li a")).hasCount(3);
        assertThat(mara.text()).containsText("Drinking");
        choose("Recovery", "Duplicate");
        assertThat(mara.outline().locator("li a").nth(2)).hasText("Recovery (copy)");
        assertThat(stored()).isEqualTo("Rest at home for a day. Or two.\n\nDrinking\n\nDrink water.\n\nWalk.");
    }

    @Test
    void keysPressedFastMoveARowAsFarAsTheySay() {
        topic = as(() -> drafted.with("Recovery", "Risks", "Benefits"));
        mara.open(topic, recovery());

        mara.outline().getByText("Recovery").focus();
        for (int press = 0; press < 2; press++) {
            mara.page().keyboard().press("Alt+ArrowDown");
        }

        assertThat(mara.outline().locator("li a").nth(3)).hasText("Recovery");
        assertThat(mara.outline().locator("li a").nth(3)).isFocused();
    }

    @Test
    void whatIsInTheBinIsReadAndPutBack() {
        mara.open(topic, recovery());
        dana.open(topic, recovery());
        dana.outline().getByText("Bin (0)").click();
        assertThat(dana.page().getByText("The bin is empty.")).isVisible();
        choose("Recovery", "Remove");

        assertThat(dana.page().getByText("removed by Mara Klein")).isVisible();
        dana.page().locator("vaadin-details-summary").click();
        assertThat(dana.page().getByText("Drink water.")).isVisible();
        Screens.look(dana.page(), "editor-bin");
        dana.click("Put “Recovery” back");

        assertThat(mara.outline().locator("li a").nth(1)).hasText("Recovery");
        assertThat(stored()).startsWith("Rest at home");
    }

    private void reload() {
        mara.page().reload();
        assertThat(mara.text()).isVisible();
        assertThat(mara.outline().locator(".history")).isVisible();
    }

    /** The editor follows the browser's cursor a moment later. */
    private void settle() {
        mara.page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private void choose(String section, String item) {
        var row = mara.outline()
                .locator("li")
                .filter(new FilterOptions()
                        .setHas(mara.page().getByText(section, new GetByTextOptions().setExact(true))));
        row.locator(".dots").press("Enter");
        mara.page()
                .getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item))
                .press("Enter");
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

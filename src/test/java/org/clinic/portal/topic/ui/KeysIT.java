package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
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

/** The editor without a mouse: its toolbar, and the list of all keys. */
@BrowserTest
class KeysIT {

    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    private TopicId topic;
    private DraftSection recovery;
    private Writer mara;

    @BeforeEach
    void somebodyWritesATopic(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        chromium = browser;
        var drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(() -> drafted.with("Recovery"));
        recovery = as(() -> drafted.section(topic, "Recovery"));
        mara = new Writer(
                chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING, Roles.COORDINATOR));
        mara.open(topic, recovery);
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void theToolbarIsOneStopAndRemembersTheLastTool() {
        mara.goAfter(0);
        press("Alt+F10");
        assertThat(tool("Bold")).isFocused();
        press("ArrowRight", "ArrowRight");
        assertThat(tool("Superscript x²")).isFocused();
        assertThat(tools().locator("button[tabindex='0']")).hasCount(1);
        press("Escape");
        assertThat(mara.text()).isFocused();
        press("Alt+F10");
        assertThat(tool("Superscript x²")).isFocused();
        press("End");
        assertThat(tool("More")).isFocused();
        press("ArrowRight");
        assertThat(tool("Bold")).isFocused();
        press("ArrowLeft", "Home", "ArrowRight", "Tab");
        assertThat(mara.text()).isFocused();
        press("Shift+Tab");
        assertThat(tool("Italic")).isFocused();
    }

    @Test
    void theToolsSayTheirKeysAndHowTheyStand() {
        mara.goAfter(0);

        assertThat(tool("Bold")).hasAttribute("aria-keyshortcuts", "Control+b");
        var list = tools().locator(".bulletList");
        assertThat(list).hasAttribute("title", "List (Ctrl+Shift+8)");
        press("Control+Shift+8");
        assertThat(list).hasAttribute("aria-pressed", "true");
        press("Control+k");
        assertThat(tool("Link")).hasAttribute("aria-expanded", "true");
        assertThat(tool("Link")).hasAttribute("aria-controls", "link-form");
        press("Escape");
        assertThat(tool("Link")).hasAttribute("aria-expanded", "false");

        press("Alt+F10", "End", "ArrowDown");
        assertThat(tool("More")).hasAttribute("aria-controls", "more-blocks");
        press("q");
        assertThat(choice("Quotation")).isFocused();
        press("q");
        assertThat(choice("Question and answer")).isFocused();
    }

    @Test
    void aToolThatCannotBeUsedSaysSoAndCanBeReached() {
        mara.text().click();
        press("Control+a");
        assertThat(tool("Warning")).hasAttribute("aria-disabled", "true");

        press("Alt+F10", "End", "ArrowLeft");
        assertThat(tool("Warning")).isFocused();
        press("Enter");

        assertThat(mara.text().locator(".warn")).hasCount(0);
    }

    @Test
    void aQuestionMarkListsAllKeysUnlessSomeoneIsTyping() {
        mara.goAfter(0);
        mara.page().keyboard().type("?");
        assertThat(mara.text()).hasText("About Recovery?");
        assertThat(list()).isHidden();

        press("Control+/");
        assertThat(list()).isVisible();
        assertThat(list()).containsText("Checklist");
        assertThat(list()).containsText("Ctrl+Shift+9");
        assertThat(list().locator("h3")).hasText(new String[] {
            "Text", "Blocks", "Sections", "Editor", "Comparing", "History of a topic", "Inquiries", "Everywhere"
        });
        Screens.look(mara.page(), "keys");
        press("Escape");
        assertThat(list()).isHidden();

        mara.outline().locator("a").first().focus();
        press("?");
        assertThat(list()).isVisible();
    }

    @Test
    void aReviewerIsToldHowToComment() {
        try (var dana = new Writer(chromium, "http://localhost:" + port, staff.hire("Dana Park", Roles.REVIEWER))) {
            dana.open(topic, recovery);
            dana.page().keyboard().press("Control+/");

            var keys = dana.page().locator("key-list dialog");
            assertThat(keys.locator("h3"))
                    .hasText(new String[] {"Text", "Editor", "Comparing", "History of a topic", "Everywhere"});
            assertThat(keys).containsText("Comment on what is chosen");
            assertThat(keys).not().containsText("Bold");
        }
    }

    @Test
    void singleKeysCanBeSwitchedOffForGood() {
        var single = list().getByRole(AriaRole.CHECKBOX);
        mara.goAfter(0);
        press("Control+/");
        single.uncheck();
        press("Escape");
        mara.outline().locator("a").first().focus();
        press("?");
        assertThat(list()).isHidden();

        mara.page().reload();
        assertThat(mara.text()).isVisible();
        mara.outline().locator("a").first().focus();
        press("?");
        assertThat(list()).isHidden();
        press("Control+/");
        assertThat(single).not().isChecked();
    }

    private Locator tools() {
        return mara.page().getByRole(AriaRole.TOOLBAR);
    }

    private Locator tool(String name) {
        return tools().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator choice(String name) {
        return mara.page().getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(name));
    }

    private Locator list() {
        return mara.page().locator("key-list dialog");
    }

    private void press(String... keys) {
        for (var key : keys) {
            mara.page().keyboard().press(key);
            mara.page().evaluate("new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");
        }
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

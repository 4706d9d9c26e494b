package org.clinic.portal.topic.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Where one writes is the browser's to say, however far the server is: no key waits, and a click is where it was made. */
@BrowserTest
class FocusIT {

    /** All that takes the focus from the text, and gives it back or leaves that to a click. */
    private enum Away {
        HEADING {
            @Override
            void go(Page page) {
                page.locator(".section-form .heading textarea").click();
            }
        },
        COMMENT {
            @Override
            void go(Page page) {
                page.keyboard().press("Control+Alt+m");
                assertThat(page.locator("mention-field textarea")).isFocused();
            }
        },
        LINK {
            @Override
            void go(Page page) {
                page.keyboard().press("Control+k");
                assertThat(page.locator("section-body-link input")).isFocused();
                page.keyboard().press("Escape");
            }
        },
        TOOLS {
            @Override
            void go(Page page) {
                page.keyboard().press("Alt+F10");
                assertThat(page.locator("section-body-toolbar .bold")).isFocused();
            }
        },
        OUTLINE {
            @Override
            void go(Page page) {
                page.locator(".outline a[aria-current]").focus();
            }
        };

        abstract void go(Page page);
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TextRenderer renderer;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;

    @BeforeEach
    void aTopicAndOneWhoWritesIt(
            Chromium browser,
            @Autowired Staff staff,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(drafted::aboutRecovery);
        mara = new Writer(browser, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void aClickBackIntoTheTextIsWhereItWasMade() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        for (var away : Away.values()) {
            mara.choose("at home");
            away.go(page());
            // Not twice at the same place, where a third click would choose the paragraph.
            var line = 1 + away.ordinal() % 2;
            mara.clickBehind(line);
            page().keyboard().type("!");
            assertThat(mara.text().locator("p").allTextContents())
                    .as(away.name())
                    .containsExactly(
                            "Rest at home for a day.",
                            line == 1 ? "Drink water.!" : "Drink water.",
                            line == 2 ? "Walk.!" : "Walk.");
            page().keyboard().press("Backspace");
        }
    }

    @Test
    void whoComesBackByTabOverwritesNothing() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        mara.choose("at home");
        page().keyboard().press("Shift+Tab");
        page().keyboard().press("Tab");
        assertThat(mara.text()).isFocused();
        page().keyboard().type("!");

        assertThat(mara.text().locator("p").first()).hasText("Rest at home! for a day.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 150, 400})
    void aNewSectionTakesLettersFromTheFirstKey(int milliseconds) {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        answerAfter(milliseconds);
        mara.click("+ Add a section");
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Benefits"))
                .press("Enter");
        page().keyboard().type("Going home\nSomebody drives you.\nNobody stays alone.");

        assertThat(page().locator(".section-form .heading textarea")).hasValue("Going home");
        assertThat(mara.text().locator("p")).hasText(new String[] {"Somebody drives you.", "Nobody stays alone."});
        assertThat(mara.text()).isFocused();
        assertThat(row("Going home")).isVisible();
        assertThat(mara.state()).containsText("Saved ");
        assertThat(renderer.text(as(() -> drafted.section(topic, "Going home")).body()))
                .contains("Nobody stays alone.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void enterInAHeadingLeadsToTheTextBeforeTheNextKey(int milliseconds) {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        answerAfter(milliseconds);
        page().locator(".section-form .heading textarea").fill("");
        page().keyboard().type("At home\nFirst: ");

        assertThat(page().locator(".section-form .heading textarea")).hasValue("At home");
        assertThat(mara.text().locator("p").first()).hasText("First: Rest at home for a day.");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 400})
    void nothingIsWrittenInASectionThatIsAboutToGo(int milliseconds) {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        answerAfter(milliseconds);
        var clickAndType = """
                () => {
                    document.querySelector('.outline li:last-of-type a').click();
                    return document.querySelector('section-body .ProseMirror').closest('[inert]') !== null;
                }""";
        assertThat(page().evaluate(clickAndType)).isEqualTo(true);
        assertThat(mara.outline().locator("a[aria-current]")).hasText("Risks");
        assertThat(mara.text().locator("p")).hasText(new String[] {"About Risks"});
        page().keyboard().press("F2");
        page().keyboard().type("Few. ");

        assertThat(mara.text().locator("p")).hasText(new String[] {"Few. About Risks"});
        assertThat(mara.state()).containsText("Saved ");
        assertThat(mara.kept()).noneMatch(key -> key.toString().contains(":section:"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void rowsMoveFromTheKeyOn(int milliseconds) {
        topic = as(() -> drafted.with("One", "Two", "Three", "Four"));
        mara.open(topic, as(() -> drafted.section(topic, "One")));
        answerAfter(milliseconds);
        row("One").focus();
        for (var key : List.of("Alt+ArrowDown", "Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown")) {
            page().keyboard().press(key);
        }

        // Sooner than the server can have answered, if it is far.
        assertThat(mara.outline().locator("li[data-section] a"))
                .hasText(
                        new String[] {"Two", "Three", "Four", "One"},
                        new HasTextOptions().setTimeout(milliseconds > 0 ? milliseconds - 100 : 20_000));
        assertThat(row("One")).isFocused();
        assertThat(mara.outline().locator("> [aria-live]")).hasText("One: now 4 of 4");
        assertThat(as(() -> drafted.headings(topic))).containsExactly("Two", "Three", "Four", "One");
    }

    @Test
    void theOutlineIsOneStopWithArrowsAlongItAndEnterLeadsToTheText() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        row("Recovery").focus();
        page().keyboard().press("ArrowDown");
        assertThat(row("Risks")).isFocused();
        page().keyboard().press("ArrowRight");
        assertThat(mara.outline().locator("li").last().locator(".dots")).isFocused();
        page().keyboard().press("ArrowLeft");
        page().keyboard().press("Tab");
        assertThat(mara.outline().locator("li :focus")).hasCount(0);
        page().keyboard().press("Shift+Tab");
        page().keyboard().press("Enter");
        assertThat(mara.text()).isFocused();
        page().keyboard().type("Few. ");

        assertThat(mara.text().locator("p")).hasText(new String[] {"Few. About Risks"});
    }

    private Locator row(String section) {
        return mara.outline().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section));
    }

    /** The network takes so long from now on, there and back. */
    private void answerAfter(int milliseconds) {
        var session = page().context().newCDPSession(page());
        session.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", milliseconds);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private Page page() {
        return mara.page();
    }

    private <T> T as(Supplier<T> does) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), does);
    }
}

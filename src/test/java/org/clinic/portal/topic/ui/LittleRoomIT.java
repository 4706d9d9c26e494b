package org.clinic.portal.topic.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionKind;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** In a narrow window, a low one, or by keyboard alone, one gets to the words, and reads them whole. */
@BrowserTest
class LittleRoomIT {

    /** Words of names in the outline that do not stand in one line, or are wider than the name's room. */
    private static final String BROKEN = """
            names => names.flatMap(name => {
                const broken = name.scrollWidth > name.clientWidth ? [name.textContent] : [];
                const walker = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    for (const word of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
                        const range = document.createRange();
                        range.setStart(walker.currentNode, word.index);
                        range.setEnd(walker.currentNode, word.index + word[0].length);
                        if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) {
                            broken.push(word[0]);
                        }
                    }
                }
                return broken;
            })""";

    /** Whether the first line of an element can be brought into sight, with nothing over it. */
    private static final String READABLE = """
            words => {
                words.scrollIntoView({block: 'center'});
                const range = document.createRange();
                range.selectNodeContents(words);
                const line = range.getClientRects()[0];
                return words.contains(document.elementFromPoint(line.left + 4, line.top + line.height / 2));
            }""";

    /** How far below the top of the window the rows of elements begin. */
    private static final String ROWS = """
            elements => [...new Set(elements.map(each => Math.round(each.getBoundingClientRect().top)))]""";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;
    private Writer dana;

    @BeforeEach
    void aTopicWithMuchToSayOfItsSections(
            Chromium chromium,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(() -> {
            var id = drafted.with(
                    "Recovery", "What Happens During the Procedure?", "Contraindicaciones y anestesiología");
            drafted.write(
                    drafted.section(id, "What Happens During the Procedure?"),
                    "What Happens During the Procedure?",
                    "DO NOT EAT before you come. See https://clinic.example/preparation for more.",
                    "The the stitches are removed after ten days.");
            for (var kind : List.of(SectionKind.WHAT_IT_IS, SectionKind.RISKS)) {
                sections.add(id, kind, 3);
            }
            return id;
        });
        var portal = "http://localhost:" + port;
        mara = new Writer(chromium, portal, staff.hire("Mara Klein", Roles.MARKETING));
        dana = new Writer(chromium, portal, staff.hire("Dana Park", Roles.MARKETING));
    }

    @AfterEach
    void theyGoHome() {
        mara.close();
        dana.close();
    }

    @Test
    void noNameInTheOutlineIsBrokenInsideAWord() {
        dana.open(topic, as(() -> drafted.section(topic, "What Happens During the Procedure?")));
        mara.visit("topics/" + topic);
        assertThat(mara.outline().locator(".present .av")).hasCount(1);
        assertThat(mara.outline().getByText("1 to mend").first()).isVisible();
        assertThat(mara.outline().getByText("no text").first()).isVisible();

        for (int width : List.of(1440, 1100, 390, 320)) {
            mara.page().setViewportSize(width, 900);
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                mara.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                picture("outline-%d-%s".formatted(width, scheme));
            }
            var names = mara.page().locator(".outline li a");
            assertThat(names.first()).isVisible();
            assertThat((List<?>) names.evaluateAll(BROKEN))
                    .as("At %d px", width)
                    .isEmpty();
        }
    }

    @Test
    void theTextIsReadInALowWindow() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        var line = mara.text().locator("p").first();

        for (var size : List.of(List.of(320, 256), List.of(360, 225), List.of(844, 390))) {
            mara.page().setViewportSize(size.getFirst(), size.getLast());
            assertThat((Boolean) line.evaluate(READABLE)).as("At %s", size).isTrue();
            picture("low-%d".formatted(size.getFirst()));
        }
    }

    @Test
    void theToolsStandInOneRowBesideThePanelsInEitherLanguage(Chromium chromium) {
        for (var language : List.of("en-US", "es-US")) {
            var member = staff.hire("Rosa Blum", Roles.MARKETING);
            try (var rosa = new Writer(chromium, "http://localhost:" + port, member, language)) {
                rosa.page().setViewportSize(1440, 900);
                rosa.open(topic, as(() -> drafted.section(topic, "Recovery")));

                assertThat(rosa.tools()).hasCount(11);
                assertThat((List<?>) rosa.tools().evaluateAll(ROWS))
                        .as(language)
                        .hasSize(1);
                rosa.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target", "screenshots", "tools-" + language + ".png")));
            }
        }
    }

    @Test
    void theFirstStopLeadsPastThePlacesToTheContent() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        mara.page().evaluate("document.activeElement.blur()");

        mara.page().keyboard().press("Tab");
        var skip = mara.page().getByText("Skip to the content");
        assertThat(skip).isFocused();
        picture("skip");
        mara.page().keyboard().press("Enter");

        assertThat(mara.page().locator("#main")).isFocused();
        assertThat(mara.page()).hasURL(Pattern.compile("section="));
    }

    /** Whatever else stands in the shell. */
    @Test
    void theContentHasTheWholeHeightOfTheWindow() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));

        assertThat((Boolean) mara.page()
                        .evaluate("document.querySelector('#main').getBoundingClientRect().height === innerHeight"))
                .isTrue();
    }

    @Test
    void whatIsOnAButtonIsInItsName() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));

        var axe = new AxeBuilder(mara.page()).setLegacyMode(true).withRules(List.of("label-content-name-mismatch"));

        assertThat(axe.analyze().getViolations())
                .flatExtracting(rule ->
                        rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private void picture(String name) {
        mara.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

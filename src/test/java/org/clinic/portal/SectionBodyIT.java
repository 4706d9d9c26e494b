package org.clinic.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of block, between the browser in which it is written and the server that keeps it. */
@BrowserTest
class SectionBodyIT {

    private static final RichText PLAIN = RichText.plain("All of it, “quoted” & <b>not bold</b> 🩺");
    private static final RichText MARKED = new RichText(List.of(
            Span.plain("The mild"),
            new Span("®", false, false, true, null),
            new Span(" procedure", true, false, false, null),
            new Span(" in", true, true, false, null),
            new Span(" short", false, true, false, new LinkTarget.Address("https://clinic.example/mild?a=1&b=2")),
            new Span("1", true, true, true, new LinkTarget.Address("tel:+12125550100"))));
    private static final RichText NOTHING = RichText.plain("");
    private static final List<Block> WHOLE_BLOCKS = List.of(
            new Block.Paragraph(MARKED),
            new Block.SubHeading(MARKED),
            new Block.BulletList(List.of(PLAIN, MARKED)),
            new Block.NumberedList(List.of(MARKED, PLAIN)),
            new Block.KeyPoints(List.of(PLAIN, MARKED)),
            new Block.Warning(List.of(PLAIN, MARKED)),
            new Block.Steps(List.of(new Block.Step(List.of(PLAIN, MARKED)), new Block.Step(List.of(MARKED)))),
            new Block.Checklist(List.of(PLAIN, MARKED)),
            new Block.Quotation(List.of(MARKED, PLAIN), MARKED),
            new Block.Quotation(List.of(PLAIN), NOTHING),
            new Block.DefinitionList(List.of(new Block.Definition(MARKED, PLAIN), new Block.Definition(PLAIN, MARKED))),
            new Block.QuestionAndAnswer(MARKED, List.of(PLAIN, MARKED)));

    /** With pairs that are half written: a draft may hold them, visitors do not get them. */
    private static final List<Block> EVERY_BLOCK = Stream.concat(
                    WHOLE_BLOCKS.stream(),
                    Stream.of(
                            new Block.DefinitionList(List.of(new Block.Definition(PLAIN, NOTHING))),
                            new Block.QuestionAndAnswer(PLAIN, List.of(NOTHING)),
                            new Block.Paragraph(PLAIN)))
            .toList();

    private Chromium chromium;

    private final ContentJson json = new ContentJson();

    @LocalServerPort
    int port;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    private SecurityContext writer;
    private Staff.Member member;

    @BeforeEach
    void hireAWriter(Chromium browser) {
        chromium = browser;
        writer = people.context("Mara Klein", Roles.MARKETING);
        member = staff.hire("Mara Klein", Roles.MARKETING);
    }

    @Test
    void whatTheEditorShowsItGivesBackLetterByLetter() {
        assertThat(EVERY_BLOCK).<Class<?>>map(Object::getClass).contains(Block.class.getPermittedSubclasses());
        var body = new Body(EVERY_BLOCK);
        var topic = topicWith(body);
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = open(context.newPage(), topic);
            text(page).locator("> p").last().click();
            page.keyboard().press("End");
            page.keyboard().type("x");
            awaitSaved(page);
            assertThat(given(page)).isNotEqualTo(json.write(body));
            press(page, "Backspace");
            awaitSaved(page);

            assertThat(given(page)).isEqualTo(json.write(body));
            assertThat(kept(topic)).isEqualTo(json.write(body));
            Screens.look(page, "editor-blocks");
        }
    }

    @Test
    void everyBlockOfTheMenuIsMadeAndFilledWithTheKeyboard() {
        var topic = topicWith(new Body(List.of(new Block.Paragraph(RichText.plain("How it is done")))));
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = open(context.newPage(), topic);
            text(page).locator("p").click();
            press(page, "End", "Enter");

            choose(page, "Steps");
            write(page, "Call", "Enter", "Come", "Shift+Enter", "By bus", "Enter", "Enter");
            choose(page, "Checklist");
            write(page, "Glasses", "Enter", "Pills", "Enter", "Enter");
            choose(page, "Quotation");
            write(page, "Rest", "Enter", "Really", "Enter", "Enter", "A nurse", "Enter");
            choose(page, "Definitions");
            write(page, "Stenosis", "Tab", "Too narrow", "Enter", "Ligament", "Enter", "A band", "Enter", "Enter");
            choose(page, "Question and answer");
            write(page, "When", "Tab", "Soon", "Enter", "Or later", "Enter", "Enter", "Why", "Enter", "Because");
            write(page, "Enter", "Enter", "Enter", "The end");
            awaitSaved(page);

            assertThat(section(topic).body().blocks())
                    .containsExactly(
                            new Block.Paragraph(plain("How it is done")),
                            new Block.Steps(List.of(
                                    new Block.Step(List.of(plain("Call"))),
                                    new Block.Step(List.of(plain("Come"), plain("By bus"))))),
                            new Block.Checklist(List.of(plain("Glasses"), plain("Pills"))),
                            new Block.Quotation(List.of(plain("Rest"), plain("Really")), plain("A nurse")),
                            new Block.DefinitionList(List.of(
                                    new Block.Definition(plain("Stenosis"), plain("Too narrow")),
                                    new Block.Definition(plain("Ligament"), plain("A band")))),
                            new Block.QuestionAndAnswer(plain("When"), List.of(plain("Soon"), plain("Or later"))),
                            new Block.QuestionAndAnswer(plain("Why"), List.of(plain("Because"))),
                            new Block.Paragraph(plain("The end")));
        }
    }

    @ParameterizedTest
    @CsvSource({"Steps", "Checklist", "Quotation", "Definitions", "Question and answer"})
    void aBlockTakenBackLeavesTheWordsAsTheyWere(String tool) {
        var body = new Body(List.of(new Block.Paragraph(MARKED)));
        var topic = topicWith(body);
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = open(context.newPage(), topic);
            text(page).locator("p").click();
            press(page, "Home");
            choose(page, tool);
            awaitSaved(page);
            assertThat(kept(topic)).isNotEqualTo(json.write(body));
            press(page, "Backspace");
            awaitSaved(page);

            assertThat(kept(topic)).isEqualTo(json.write(body));
        }
    }

    @Test
    void theKeyboardGetsIntoTheMenuAndOutOfEveryBlock() {
        var topic = topicWith(new Body(List.of(
                new Block.DefinitionList(List.of(new Block.Definition(plain("Stenosis"), plain("Too narrow")))))));
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = open(context.newPage(), topic);
            text(page).locator("dt").click();
            press(page, "Alt+F10", "End", "ArrowDown");
            assertThat(choice(page, "Definitions")).isFocused();
            assertThat(choice(page, "Definitions")).isChecked();
            press(page, "ArrowDown", "ArrowDown");
            assertThat(choice(page, "Steps")).isFocused();
            press(page, "Escape");
            assertThat(more(page)).isFocused();
            assertThat(page.getByRole(AriaRole.MENU)).isHidden();
            press(page, "Escape");
            assertThat(text(page)).isFocused();

            press(page, "Tab");
            assertThat(text(page)).isFocused();
            press(page, "Tab");
            assertThat(text(page)).not().isFocused();
            press(page, "Shift+Tab");
            assertThat(text(page)).isFocused();
            more(page).click();
            Screens.look(page, "editor-menu");
        }
    }

    @Test
    void visitorsReadEveryBlock() {
        var topic = topicWith(new Body(WHOLE_BLOCKS));
        people.as(writer, () -> publishing.publish(draft(topic), Announcement.content("First version")));
        var slug = draft(topic).details().slug();
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = context.newPage();
            page.navigate(url("/topics/" + slug));
            assertThat(page.locator(".check li").first()).isVisible();
            Screens.look(page, "topic-blocks");
        }
    }

    private TopicId topicWith(Body body) {
        return people.as(writer, () -> {
            var topic = topics.create(new TopicDetails("", "en", "", "Topic " + UUID.randomUUID(), ""));
            var section = sections.add(topic, SectionKind.OTHER, 0);
            sections.save(section.id(), section.text(), new SectionText(section.kind(), "All of it", body));
            return topic;
        });
    }

    private String kept(TopicId topic) {
        return json.write(section(topic).body());
    }

    private DraftSection section(TopicId topic) {
        return draft(topic).sections().getFirst();
    }

    private TopicDraft draft(TopicId topic) {
        return people.as(writer, () -> topics.open(topic).orElseThrow());
    }

    /** Signs in to the section, and remembers what the editor gives to the server. */
    private Page open(Page page, TopicId topic) {
        page.navigate(url(
                "/staff/topics/%s?section=%s".formatted(topic, section(topic).id())));
        page.getByLabel("E-mail").fill(member.email());
        page.getByLabel("Password").fill(member.password());
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Heading")))
                .hasValue("All of it");
        page.evaluate("document.addEventListener('value-changed', event => window.given = event.detail.value, true)");
        return page;
    }

    /** Waits until what was typed is stored. */
    private static void awaitSaved(Page page) {
        assertThat(page.locator("kept-text")).not().hasAttribute("unsaved", Pattern.compile(".*"));
        assertThat(page.locator("save-state")).containsText("Saved ");
    }

    private static String given(Page page) {
        return (String) page.evaluate("window.given");
    }

    private static Locator text(Page page) {
        return page.locator("section-body [contenteditable=true]");
    }

    /** From the text to the toolbar, along it, down the menu and back into the text. */
    private static void choose(Page page, String tool) {
        press(page, "Alt+F10", "End", "ArrowDown");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        while (!(Boolean) choice(page, tool).evaluate("item => item === document.activeElement")) {
            press(page, "ArrowDown");
        }
        press(page, "Enter");
        assertThat(text(page)).isFocused();
    }

    private static Locator choice(Page page, String tool) {
        return page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(tool));
    }

    private static Locator more(Page page) {
        return page.locator("section-body .more");
    }

    /** Presses those that are keys, and types the others. */
    private static void write(Page page, String... keysAndWords) {
        for (var part : keysAndWords) {
            if (part.matches("(Shift\\+)?(Enter|Tab)")) {
                press(page, part);
            } else {
                page.keyboard().type(part);
            }
        }
    }

    /** As people press keys: not before the picture shows what the last one did. */
    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            page.evaluate("new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");
        }
    }

    private static RichText plain(String text) {
        return RichText.plain(text);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

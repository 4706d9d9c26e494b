package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionText;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people copy elsewhere and paste into the text of a section. */
@BrowserTest
class PasteIT {

    private Chromium chromium;

    private final ContentJson json = new ContentJson();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    SectionService sections;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;

    @BeforeEach
    void aTopicAndSomebodyWhoWritesIt(
            Chromium browser, @Autowired TopicService topics, @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(() -> drafted.with("Recovery"));
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "wordpress", "web-page"})
    void whatIsCopiedElsewhereBecomesOurBlocks(String source) throws IOException {
        mara.open(topic, recovery());
        selectAll();

        paste(Map.of("text/html", read(source + ".html"), "text/plain", "What a program puts beside it."));

        awaitSaved();
        assertThat(stored()).isEqualTo(expected(source));
    }

    @Test
    void plainTextBecomesParagraphsAndLists() throws IOException {
        mara.open(topic, recovery());
        selectAll();

        paste(Map.of("text/plain", read("plain.txt")));

        awaitSaved();
        assertThat(stored()).isEqualTo(expected("plain"));
        assertThat(notice()).isEmpty();
    }

    @Test
    void whatWasLeftOutIsSaidUntilTheNextPasteOrUntilItIsClosed() throws IOException {
        mara.open(topic, recovery());
        selectAll();
        paste(Map.of("text/html", read("word.html")));

        assertThat(notice())
                .hasText("Left out of what you pasted: words that are struck out or marked as deleted, comments,"
                        + " images, and colors and sizes. Each row of a table is now an item of a list. Lists"
                        + " within lists now stand on one level, or in their step.");
        Screens.look(mara.page(), "editor-paste");
        paste(Map.of("text/plain", "and so on"));
        assertThat(notice()).isEmpty();

        paste(Map.of("text/html", "<p>Come <a href=\"javascript:alert(1)\">here</a></p>"));
        assertThat(notice()).hasText("Left out of what you pasted: links that lead nowhere from here.");
        mara.page()
                .locator("section-body-left-out")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(notice()).isEmpty();
        assertThat(mara.text()).isFocused();
    }

    @Test
    void undoingTakesTheWholePasteBackAndNothingElse() throws IOException {
        mara.open(topic, recovery());
        mara.typeAfter(0, " at home");
        paste(Map.of("text/html", read("google-docs.html")));
        mara.page().keyboard().type("More");
        assertThat(mara.text()).containsText("More");

        press("Control+z");
        assertThat(mara.text()).not().containsText("More");
        assertThat(mara.text()).containsText("No heavy bags");
        press("Control+z");
        assertThat(mara.text()).hasText("About Recovery at home");

        awaitSaved();
        assertThat(recovery().body()).isEqualTo(DraftedTopic.words("About Recovery at home"));
    }

    @Test
    void whatIsCopiedHereIsPastedExactly() {
        var body = new Body(List.of(
                new Block.KeyPoints(List.of(plain("Walk"), plain("Rest"))),
                new Block.Warning(List.of(plain("Call if it bleeds."), plain("At once."))),
                new Block.Steps(List.of(
                        new Block.Step(List.of(plain("Call"), plain("us"))), new Block.Step(List.of(plain("Come"))))),
                new Block.Checklist(List.of(plain("Card"), plain("Glasses"))),
                new Block.Quotation(List.of(plain("It helped.")), plain("A patient")),
                new Block.DefinitionList(List.of(new Block.Definition(plain("Stenosis"), plain("Too narrow")))),
                new Block.QuestionAndAnswer(plain("When?"), List.of(plain("Soon."), plain("Or later."))),
                new Block.SubHeading(plain("Then")),
                new Block.NumberedList(List.of(plain("One"), plain("Two"))),
                new Block.Paragraph(plain("The end"))));
        write(body);
        mara.open(topic, recovery());

        selectAll();
        press("Control+c", "Backspace");
        awaitSaved();
        assertThat(recovery().body()).isEqualTo(Body.EMPTY);
        press("Control+v");

        awaitSaved();
        assertThat(stored()).isEqualTo(json.write(body));
        assertThat(notice()).isEmpty();
    }

    @Test
    void inAListWhatIsPastedBecomesItsItems() {
        write(new Body(List.of(new Block.KeyPoints(List.of(plain("Walk"), plain("Rest"))))));
        mara.open(topic, recovery());
        mara.goAfter(0);

        paste(Map.of("text/html", "<h2> a little</h2><p>Drink water</p><blockquote>Eat well</blockquote>"));

        awaitSaved();
        assertThat(recovery().body())
                .isEqualTo(new Body(List.of(new Block.KeyPoints(
                        List.of(plain("Walk a little"), plain("Drink water"), plain("Eat well"), plain("Rest"))))));
        assertThat(notice()).hasText("Only the words went in: there is no room for blocks here.");
    }

    @Test
    void inAQuestionTheFirstLineGoesOnWithItAndTheOthersAnswerIt() {
        write(new Body(List.of(new Block.QuestionAndAnswer(plain("When? "), List.of(plain("Soon."))))));
        mara.open(topic, recovery());
        mara.goAfter(0);

        paste(Map.of("text/plain", "And where?\n\nAt the clinic.\n\nBehind the house."));

        awaitSaved();
        assertThat(recovery().body())
                .isEqualTo(new Body(List.of(new Block.QuestionAndAnswer(
                        plain("When? And where?"),
                        List.of(plain("At the clinic."), plain("Behind the house."), plain("Soon."))))));
    }

    @Test
    void inAHeadingTheFirstLineGoesOnWithItAndTheOthersFollow() {
        write(new Body(List.of(new Block.SubHeading(plain("Before ")))));
        mara.open(topic, recovery());
        mara.text().locator("h3").click();
        press("End");

        paste(Map.of("text/html", "<p>the day</p><ul><li>Eat</li><li>Drink</li></ul>"));

        awaitSaved();
        assertThat(recovery().body())
                .isEqualTo(new Body(List.of(
                        new Block.SubHeading(plain("Before the day")),
                        new Block.BulletList(List.of(plain("Eat"), plain("Drink"))))));
    }

    @Test
    void aMeaningIsOneLineWhateverIsPasted() {
        write(new Body(List.of(
                new Block.DefinitionList(List.of(new Block.Definition(plain("Stenosis"), plain("Too narrow")))))));
        mara.open(topic, recovery());
        mara.text().locator("dd").click();
        press("End");

        paste(Map.of("text/html", "<p>, a canal</p><ul><li>that hurts</li></ul>"));

        awaitSaved();
        assertThat(recovery().body())
                .isEqualTo(new Body(List.of(new Block.DefinitionList(
                        List.of(new Block.Definition(plain("Stenosis"), plain("Too narrow, a canal that hurts")))))));
    }

    @Test
    void withoutAConnectionTheWordsGoInAloneAndAreKept() {
        mara.open(topic, recovery());
        selectAll();
        mara.page().context().setOffline(true);

        paste(Map.of("text/html", "<ul><li>Walk</li><li>Rest</li></ul>", "text/plain", "Walk\nRest"));

        assertThat(mara.text().locator("p")).hasText(new String[] {"Walk", "Rest"});
        assertThat(notice()).containsText("The server could not be reached");
        mara.page().context().setOffline(false);
        mara.page().keyboard().type(" well");
        awaitSaved();
        assertThat(recovery().body())
                .isEqualTo(
                        new Body(List.of(new Block.Paragraph(plain("Walk")), new Block.Paragraph(plain("Rest well")))));
    }

    @Test
    void aLongTextIsPastedQuickly() {
        mara.open(topic, recovery());
        selectAll();
        var paragraph =
                "<p class=MsoNormal style='margin:0in'>You may <b>walk</b> the same day, and rest.<o:p></o:p></p>\n";

        var milliseconds = paste(Map.of("text/html", "<html><body>" + paragraph.repeat(500) + "</body></html>"));

        assertThat(mara.text().locator("p")).hasCount(500);
        System.out.printf("Pasting %d kB takes %.0f ms%n", paragraph.length() * 500 / 1000, milliseconds);
    }

    /** As a browser pastes; returns how many milliseconds it took until the words stood there. */
    private double paste(Map<String, String> clipboard) {
        var took = mara.text().evaluate("""
            (text, clipboard) => new Promise(done => {
                const data = new DataTransfer();
                Object.entries(clipboard).forEach(([type, content]) => data.setData(type, content));
                const begin = performance.now();
                text.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                const wait = () => text.querySelector('.paste-waits')
                    ? requestAnimationFrame(wait)
                    : setTimeout(() => done(performance.now() - begin));
                requestAnimationFrame(wait);
            })\
            """, clipboard);
        return ((Number) took).doubleValue();
    }

    private void selectAll() {
        mara.text().click();
        press("Control+a");
    }

    private void press(String... keys) {
        for (var key : keys) {
            mara.page().keyboard().press(key);
            mara.page().evaluate("new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");
        }
    }

    private void awaitSaved() {
        assertThat(mara.page().locator("kept-text")).not().hasAttribute("unsaved", Pattern.compile(".*"));
        assertThat(mara.state()).containsText("Saved ");
    }

    private Locator notice() {
        return mara.page()
                .locator("section-body-left-out")
                .getByRole(AriaRole.STATUS, new Locator.GetByRoleOptions().setIncludeHidden(true));
    }

    private void write(Body body) {
        as(() -> {
            var section = drafted.section(topic, "Recovery");
            return sections.save(section.id(), section.text(), new SectionText(section.kind(), "Recovery", body));
        });
    }

    private String stored() {
        return json.write(recovery().body());
    }

    /** One line of the file for each block. */
    private static String expected(String source) throws IOException {
        var blocks = read(source + ".blocks.json").strip().lines().toList();
        return "{\"blocks\":[%s]}".formatted(String.join(",", blocks));
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource("paste/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static RichText plain(String text) {
        return RichText.plain(text);
    }

    private DraftSection recovery() {
        return as(() -> drafted.section(topic, "Recovery"));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

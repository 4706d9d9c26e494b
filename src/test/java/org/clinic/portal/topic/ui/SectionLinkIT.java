package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
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

/** Somebody leads a link to a section, and sees what becomes of it. */
@BrowserTest
class SectionLinkIT {

    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    private DraftedTopic drafted;
    private TopicId topic;
    private TopicId other;
    private String word;
    private Writer mara;

    @BeforeEach
    void twoTopics(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        word = "x" + UUID.randomUUID().toString().substring(0, 8);
        topic = as(() -> drafted.with("Recovery"));
        other = as(() -> drafted.with("Rest after " + word, "Risks of " + word));
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
        mara.open(topic, section(topic, "Recovery"));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void aSectionIsFoundByWordsAndChosenWithTheKeyboard() {
        mara.goAfter(0);
        mara.page().keyboard().type(" ");
        mara.page().keyboard().press("Control+k");
        address().pressSequentially("about nothing " + word);
        assertThat(mara.page().getByText("No section has these words.")).isVisible();
        address().fill(word + " ri");
        assertThat(options()).hasText(new Pattern[] {Pattern.compile("Risks of " + word)});
        address().fill(word);
        assertThat(options()).hasCount(2);
        mara.page().keyboard().press("ArrowDown");
        mara.page().keyboard().press("ArrowDown");
        assertThat(options().nth(1)).hasAttribute("aria-selected", "true");
        Screens.look(mara.page(), "editor-link-section");
        mara.page().keyboard().press("Enter");

        assertThat(mara.text().locator("a")).hasText("Risks of " + word);
        assertThat(mara.text()).isFocused();
        awaitSaved();
        assertThat(section(topic, "Recovery").body())
                .isEqualTo(new Body(List.of(new Block.Paragraph(new RichText(List.of(
                        Span.plain("About Recovery "),
                        new Span("Risks of " + word, false, false, false, to("Risks of " + word))))))));
    }

    @Test
    void theLinkSaysTheHeadingThatItsSectionHasNowAndThatItIsGone() {
        mara.goAfter(0);
        mara.page().keyboard().press("Control+k");
        address().fill(word);
        options().first().click();
        assertThat(mara.text().locator("a .to-section"))
                .hasAttribute("title", Pattern.compile(": Rest after " + word + "$"));
        awaitSaved();

        var target = section(other, "Rest after " + word);
        as(() -> {
            drafted.write(target, "Rest", "About it");
            return target;
        });
        mara.page().reload();
        assertThat(mara.text().locator("a .to-section")).hasAttribute("title", Pattern.compile(": Rest$"));

        as(() -> {
            drafted.remove(target);
            return target;
        });
        mara.page().reload();
        assertThat(mara.text().locator("a .broken")).hasAttribute("title", Pattern.compile("^Removed by now: Rest"));
        Screens.look(mara.page(), "editor-link-broken");
    }

    @Test
    void anAddressThatIsOnlyTextBecomesALinkWithWords() {
        mara.goAfter(0);
        mara.page().keyboard().type(" See https://clinic.example/knee.");
        mara.page().keyboard().press("ArrowLeft");
        mara.awaitSelection();
        mara.page().keyboard().press("Control+k");
        assertThat(address()).hasValue("https://clinic.example/knee");
        assertThat(words()).isFocused();
        mara.page().keyboard().press("Enter");
        assertThat(words()).hasAttribute("aria-invalid", "true");
        Screens.look(mara.page(), "editor-link-words");
        mara.page().keyboard().type("how we replace a knee");
        mara.page().keyboard().press("Enter");

        assertThat(mara.text()).hasText("About Recovery See how we replace a knee.");
        assertThat(mara.text().locator("a")).hasAttribute("href", "https://clinic.example/knee");
    }

    @Test
    void aLinkWithoutChosenWordsAsksForThem() {
        mara.goAfter(0);
        mara.page().keyboard().type(" ");
        mara.page().keyboard().press("Control+k");
        address().fill("clinic.example/knee");
        mara.page().keyboard().press("Enter");
        assertThat(words()).isFocused();
        mara.page().keyboard().type("Our page");
        mara.page().keyboard().press("Enter");

        assertThat(mara.text()).hasText("About Recovery Our page");
        assertThat(mara.text().locator("a")).hasText("Our page");
    }

    private Locator words() {
        return mara.page().getByLabel("Words that say what is there");
    }

    private Locator address() {
        return mara.page().getByLabel("Where the link leads").and(mara.page().getByRole(AriaRole.COMBOBOX));
    }

    private Locator options() {
        return mara.page()
                .getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Sections"))
                .getByRole(AriaRole.OPTION);
    }

    private LinkTarget.ToSection to(String heading) {
        return new LinkTarget.ToSection(
                new TopicId(other.id()), section(other, heading).id());
    }

    private void awaitSaved() {
        assertThat(mara.page().locator("kept-text")).not().hasAttribute("unsaved", Pattern.compile(".*"));
        assertThat(mara.state()).containsText("Saved ");
    }

    private DraftSection section(TopicId id, String heading) {
        return as(() -> drafted.section(id, heading));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

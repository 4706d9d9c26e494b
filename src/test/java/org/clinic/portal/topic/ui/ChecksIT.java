package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.TermService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is found in a text is gone to, and put right where it stands. */
@BrowserTest
class ChecksIT {

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
    private String right;
    private Writer mara;

    @BeforeEach
    void aTopicInWhichSomethingWaits(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing,
            @Autowired CheckService checks,
            @Autowired TermService terms) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        var word = "spine" + UUID.randomUUID().toString().substring(0, 6);
        right = word + "®";
        var wrong = word.toUpperCase(Locale.ROOT);
        topic = as(() -> {
            terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), "A registered name, in small letters."));
            var id = drafted.with("Recovery", "Risks", "Questions");
            drafted.write(
                    drafted.section(id, "Recovery"),
                    "Recovery",
                    "Rest at home after your " + wrong + " procedure.",
                    "The stitches are removed after ten days.",
                    "Drink water.");
            drafted.write(
                    drafted.section(id, "Risks"),
                    "Risks after " + wrong,
                    "DO NOT EAT before you come.",
                    "Decompression of lumbar spinal stenosis rarely rarely causes an infection.");
            checks.changeUnavoidable(id, Set.of("lumbar spinal stenosis", "decompression"), Set.of());
            return id;
        });
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void aWrongTermIsPutRightByOneClickWhereOneWrites() {
        mara.open(topic, recovery());
        mara.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Checks 5"))
                .click();
        Screens.look(mara.page(), "checks");

        mara.typeAfter(2, " Often.");
        mara.click("Write “" + right + "”");

        assertThat(mara.text()).containsText("after your " + right + " procedure.");
        assertThat(mara.text()).containsText("Drink water. Often.");
        assertThat(mara.state()).containsText("Saved ");
        assertThat(mara.outline().getByText("1 hint")).isVisible();
        assertThat(renderer.text(recovery().body()))
                .contains("after your " + right + " procedure.", "Drink water. Often.");
    }

    @Test
    void theNextProblemIsGoneToByKeyThroughAllSections() {
        mara.open(topic, recovery());
        mara.goAfter(2);

        var wrong = right.replace("®", "").toUpperCase(Locale.ROOT);
        for (var words : List.of(wrong, "are removed", wrong, "DO NOT EAT", "rarely rarely", wrong)) {
            mara.page().keyboard().press("F8");
            chosen(words);
        }
        mara.page().keyboard().press("Shift+F8");
        chosen("rarely rarely");
        assertThat(mara.text()).isFocused();
        Screens.look(mara.page(), "checks-next-problem");
    }

    @Test
    void termsAndUnavoidableTermsAreKept() {
        mara.open(topic, as(() -> drafted.section(topic, drafted.headings(topic).get(1))));
        assertThat(mara.page().getByText("without them").first()).isVisible();
        Screens.look(mara.page(), "checks-unavoidable");
        mara.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Checks 5"))
                .click();
        mara.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Set aside"))
                .first()
                .click();
        Screens.look(mara.page(), "checks-set-aside");

        mara.page().navigate("http://localhost:" + port + "/staff/terms");
        assertThat(mara.page().getByText(right, new GetByTextOptions().setExact(true)))
                .isVisible();
        mara.click("Add term");
        Screens.look(mara.page(), "terms");
    }

    /** What the window has chosen, in a field or in the text. */
    private void chosen(String words) {
        mara.page().waitForFunction("""
                words => {
                    const field = document.activeElement;
                    return field instanceof HTMLTextAreaElement
                        ? field.value.substring(field.selectionStart, field.selectionEnd) === words
                        : String(document.getSelection()) === words;
                }""", words);
    }

    private DraftSection recovery() {
        return as(() -> drafted.section(topic, "Recovery"));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

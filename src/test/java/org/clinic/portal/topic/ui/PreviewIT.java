package org.clinic.portal.topic.ui;

import com.microsoft.playwright.FrameLocator;
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

/** A draft is seen as the page it would be, while it is written. */
@BrowserTest
class PreviewIT {

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

    @BeforeEach
    void aTopicAndWhoWritesIt(
            Chromium browser,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(drafted::aboutRecovery);
        mara = new Writer(chromium, address(""), staff.hire("Mara Klein", Roles.MARKETING));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void thePreviewShowsWhatIsWrittenAndGoesAlongWithTheCursor() {
        openPreview();

        mara.typeAfter(1, " Often.");
        assertThat(preview(mara.page()).locator(".written-here")).hasText("Drink water. Often.");
        mara.typeAfter(2, " A little.");

        assertThat(preview(mara.page()).locator(".written-here")).hasText("Walk. A little.");
        Screens.look(mara.page(), "preview-beside");
    }

    @Test
    void thePreviewIsAsWideAsAskedForAndPrintsAsThePagePrints() {
        openPreview();

        for (var width : new String[] {"Tablet", "Desktop", "Paper", "Phone"}) {
            mara.click(width);
            assertThat(mara.page().locator("topic-preview iframe"))
                    .hasCSS(
                            "width",
                            switch (width) {
                                case "Phone" -> "390px";
                                case "Tablet" -> "768px";
                                case "Desktop" -> "1280px";
                                default -> "794px";
                            });
            var form = assertThat(preview(mara.page()).locator("#ask"));
            // On paper there is nothing to fill in.
            if (width.equals("Paper")) {
                form.isHidden();
            } else {
                form.isVisible();
            }
        }
    }

    @Test
    void aSectionThatIsClickedInThePreviewIsOpenedInTheEditor() {
        openPreview();

        preview(mara.page()).getByText("About Risks").click();

        assertThat(mara.page().getByLabel("Heading")).hasValue("Risks");
    }

    @Test
    void aTabOfItsOwnFollowsWhatIsWrittenInAnother() {
        openPreview();
        mara.goAfter(0);
        var tab = mara.page()
                .waitForPopup(() -> mara.page().getByText("In a tab of its own").click());
        assertThat(preview(tab).locator(".written-here")).hasText("Rest at home for a day.");

        mara.typeAfter(1, " Often.");

        assertThat(preview(tab).locator(".written-here")).hasText("Drink water. Often.");
        // What is not in front is not drawn.
        tab.bringToFront();
        Screens.look(tab, "preview-tab");
    }

    @Test
    void whoHasALinkReadsTheDraftUntilItIsRevoked() {
        openPreview();
        mara.click("Share…");
        mara.click("Make a link");
        var link = mara.page().getByLabel("Link to the preview").inputValue();
        Screens.look(mara.page(), "preview-share");

        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(link);
            assertThat(page.getByText("Drink water.")).isVisible();
            Screens.look(page, "preview-link");
            mara.page().locator(".preview-panel li vaadin-button").click();
            assertThat(mara.page().getByText("The link has ended.")).isVisible();
            page.reload();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("This preview has ended")))
                    .isVisible();

            page.navigate(address("/staff/preview/" + topic));
            assertThat(page).hasURL(Pattern.compile("/staff/login"));
        }
    }

    @Test
    void thePreviewInThePortalIsThePublishedPageByteForByteButForItsMark() {
        openPreview();
        var shown = fetched("/staff/preview/" + topic);
        var mark = "<p class=\"preview\" role=\"note\">A preview of the draft, as visitors would read it if it were"
                + " published now. Its form sends nothing.</p>";

        var slug = as(() -> {
            drafted.publish(topic);
            return drafted.read(topic).details().slug();
        });

        assertThat(shown).contains(mark);
        assertThat(compared(shown.replace(mark, ""))).isEqualTo(compared(fetched("/topics/" + slug)));
    }

    /** What a form is signed with changes with the hour; and only what is published says anything to programs. */
    private static String compared(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]+\"", "")
                .replaceAll("<link rel=\"alternate\" type=\"application/atom[^>]*>\n", "")
                .replaceAll("<script type=\"application/ld[^\n]*</script>\n", "");
    }

    private String fetched(String path) {
        return (String) mara.page().evaluate("path => fetch(path).then(answer => answer.text())", path);
    }

    private void openPreview() {
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        mara.click("Preview");
        assertThat(preview(mara.page()).locator(".preview")).isVisible();
    }

    private static FrameLocator preview(Page page) {
        return page.frameLocator("topic-preview iframe");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.clinic.portal.base.security.Roles;
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

/** Sections are arranged with a finger, on a phone, where there is neither hovering nor dragging. */
@BrowserTest
class TouchIT {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private DraftedTopic drafted;
    private TopicId topic;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void aTopicOnAPhone(
            Chromium chromium,
            @Autowired Staff staff,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = people.as(
                people.context("Dana Park", Roles.MARKETING), () -> drafted.with("Preparing", "Recovery", "Risks"));
        phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(390, 844));
        page = phone.newPage();
        var mara = staff.hire("Mara Klein", Roles.MARKETING);
        page.navigate("http://localhost:" + port + "/staff/topics/" + topic);
        page.getByLabel("E-mail").fill(mara.email());
        page.getByLabel("Password").fill(mara.password());
        page.getByLabel("Password").press("Enter");
        assertThat(page.locator(".outline")).isVisible();
    }

    @AfterEach
    void thePhoneIsPutAway() {
        phone.close();
    }

    @Test
    void aSectionIsMovedByItsMenuAndThatIsUndone() {
        choose("Risks", "Move up");
        assertThat(names()).hasText(new String[] {"Preparing", "Risks", "Recovery"});
        choose("Risks", "Move up");
        assertThat(names()).hasText(new String[] {"Risks", "Preparing", "Recovery"});
        // The rows are ahead of the server, which says when it has followed.
        assertThat(page.locator(".outline > [aria-live]")).hasText("Risks: now 1 of 3");
        assertThat(stored()).containsExactly("Risks", "Preparing", "Recovery");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo: move “Risks”"))
                .tap();
        assertThat(names()).hasText(new String[] {"Preparing", "Risks", "Recovery"});
    }

    @Test
    void aSectionIsRemovedByItsMenuAndComesBack() {
        choose("Recovery", "Remove");
        assertThat(names()).hasText(new String[] {"Preparing", "Risks"});

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo").setExact(true))
                .tap();

        assertThat(names()).hasText(new String[] {"Preparing", "Recovery", "Risks"});
    }

    private void choose(String section, String item) {
        page.locator(".outline li")
                .filter(new FilterOptions().setHasText(section))
                .locator(".dots")
                .tap();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item).setExact(true))
                .tap();
    }

    private Locator names() {
        return page.locator(".outline li:not(.details) a[href*='section=']");
    }

    private List<String> stored() {
        return people.as(people.context("Dana Park", Roles.MARKETING), () -> drafted.headings(topic));
    }
}

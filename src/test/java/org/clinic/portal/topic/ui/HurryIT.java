package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator.GetByTextOptions;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Who clicks twice wants a thing once. */
@BrowserTest
class HurryIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Test
    void aTopicIsMadeOnceAndAVersionIsPublishedOnce(
            Chromium browser, @Autowired SectionService sections, @Autowired PublishingService publishing) {
        var marketing = people.context("Walter Lind", Roles.MARKETING);
        var drafted = new DraftedTopic(topics, sections, publishing);
        var topic = people.as(marketing, drafted::aboutRecovery);
        var title = "Made in a hurry " + UUID.randomUUID();
        try (var mara = new Writer(browser, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING))) {
            mara.open(topic, people.as(marketing, () -> drafted.section(topic, "Recovery")));
            mara.click("Publish…");
            mara.page().getByLabel("What changed, for patients").fill("First");
            mara.page()
                    .locator("vaadin-button")
                    .getByText("Publish version 1 now", exactly())
                    .dblclick();
            assertThat(mara.page().getByText("live: version 1")).isVisible();

            mara.page().navigate("http://localhost:" + port + "/staff/topics");
            mara.click("New topic");
            mara.page().getByLabel("Title").fill(title);
            mara.page().locator("vaadin-button").getByText("Create", exactly()).dblclick();
            assertThat(mara.page().locator(".details-form")).isVisible();
        }

        assertThat(people.as(marketing, () -> list.search(TopicFilter.ALL.withText(title), Pageable.unpaged())))
                .hasSize(1);
    }

    private static GetByTextOptions exactly() {
        return new GetByTextOptions().setExact(true);
    }
}

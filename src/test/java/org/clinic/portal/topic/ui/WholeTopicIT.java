package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What is said of a topic beside its sections, whose it is, and what links to it. */
@BrowserTest
class WholeTopicIT {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    private DraftedTopic drafted;
    private TopicId topic;
    private Chromium chromium;
    private Writer mara;

    @BeforeEach
    void somebodyWritesATopic(Chromium browser, @Autowired PublishingService publishing) {
        chromium = browser;
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(() -> drafted.with("Recovery"));
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void whatIsFoundInTheDetailsIsLedToByKey() {
        as(() -> topics.revise(
                topic,
                drafted.read(topic).revision(),
                new TopicDetails(
                        "", "en", "FOR OUR PATIENTS", "After the the procedure " + topic, "See www.clinic.example")));
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        assertThat(mara.outline().locator(".details")).containsText("1 to mend");
        assertThat(mara.outline().locator(".details")).containsText("2 hints");

        for (var words : List.of("the the", "FOR OUR PATIENTS", "www.clinic.example")) {
            mara.page().keyboard().press("F8");
            mara.page().waitForFunction("""
                    words => {
                        const field = document.activeElement;
                        return field?.value?.substring(field.selectionStart, field.selectionEnd) === words;
                    }""", words);
        }
        mara.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Checks 3"))
                .click();
        assertThat(mara.page().getByText("Leave it out, and link to it in a section."))
                .isVisible();
        Screens.look(mara.page(), "details-checks");
    }

    @Test
    void aTopicIsHandedOnAndTheColleagueFindsItInTheBell() {
        var name = "Dana " + UUID.randomUUID().toString().substring(0, 8);
        var dana = staff.hire(name, Roles.MARKETING);
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        choose("Hand it on…");
        mara.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("To whom"))
                .click();
        mara.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        Screens.look(mara.page(), "hand-on");
        mara.click("Hand on");
        assertThat(mara.page().getByText(name + " has it now and is notified.")).isVisible();

        try (var her = new Writer(chromium, "http://localhost:" + port, dana)) {
            her.visit("topics");
            her.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Notifications: 1 unread"))
                    .click();
            assertThat(her.page().getByText("Mara Klein handed a topic on to you"))
                    .isVisible();
            Screens.look(her.page(), "hand-on-notification");
            her.page().getByText("Mara Klein handed a topic on to you").click();
            assertThat(her.text()).containsText("About Recovery");
            her.visit("topics?owner=nobody");
            assertThat(her.page().locator(".topic-list .filters")).isVisible();
            Screens.look(her.page(), "topics-of-nobody");
        }
    }

    @Test
    void archivingSaysWhatLinksToATopic() {
        as(() -> linkingTo(topic));
        mara.open(topic, as(() -> drafted.section(topic, "Recovery")));
        choose("Put into the archive");
        assertThat(mara.page().getByText("1 other topic that links to it")).isVisible();
        Screens.look(mara.page(), "archive-links");
        mara.click("Put into the archive");
        assertThat(mara.page()).hasURL("http://localhost:" + port + "/staff/topics");

        mara.visit("topics/" + topic);
        assertThat(mara.page().getByText("1 other topic that links to it")).isVisible();
        Screens.look(mara.page(), "archived-links");
        mara.page().locator(".dependants a").click();
        assertThat(mara.text()).containsText("what comes after");
        assertThat(mara.page().locator(".dependants")).hasCount(0);
    }

    private TopicId linkingTo(TopicId target) {
        var id = drafted.with("Before");
        var section = drafted.section(id, "Before");
        var link = new LinkTarget.ToSection(
                new TopicId(target.id()), drafted.section(target, "Recovery").id());
        var words = new RichText(List.of(new Span("what comes after", false, false, false, link)));
        sections.save(
                section.id(),
                section.text(),
                new SectionText(section.kind(), "Before", new Body(List.of(new Block.Paragraph(words)))));
        return id;
    }

    private void choose(String item) {
        mara.page().locator("menu-button.more vaadin-button").click();
        mara.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}

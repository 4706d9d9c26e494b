package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
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

/** What one has written is undone, after a reload too, around what a colleague has written; what cannot be is told. */
@BrowserTest
class TextHistoryIT {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private DraftedTopic drafted;
    private TopicId topic;
    private Writer mara;

    @BeforeEach
    void aTopicAndTheOneWhoWritesIt(
            Chromium chromium,
            @Autowired Staff staff,
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = asDana(drafted::aboutRecovery);
        mara = new Writer(chromium, "http://localhost:" + port, staff.hire("Mara Klein", Roles.MARKETING));
        mara.open(topic, asDana(() -> recovery("Recovery")));
    }

    @AfterEach
    void sheGoesHome() {
        mara.close();
    }

    @Test
    void whatAColleagueHasChangedIsLeftOutAndToldAndUndoingGoesOn() {
        mara.typeAfter(0, " Or two.");
        saved("Rest at home for a day. Or two.", "Drink water.", "Walk.");
        mara.typeAfter(1, " Often.");
        saved("Rest at home for a day. Or two.", "Drink water. Often.", "Walk.");
        danaWrites("Rest at home for a day. Or two.", "Drink water. Not too often.", "Walk.");
        assertThat(mara.text()).containsText("Not too often.");

        undo();
        assertThat(notice()).containsText("Not undone: Dana Park has changed this passage since.");
        assertThat(mara.text()).hasText("Rest at home for a day. Or two.Drink water. Not too often.Walk.");

        undo();
        assertThat(mara.text()).hasText("Rest at home for a day.Drink water. Not too often.Walk.");
    }

    @Test
    void whatIsUndoneAfterAReloadIsToldAsWell() {
        mara.typeAfter(1, " Often.");
        saved("Rest at home for a day.", "Drink water. Often.", "Walk.");
        reload();
        danaWrites("Rest at home for a day.", "Drink water. Not too often.", "Walk.");
        assertThat(mara.text()).containsText("Not too often.");

        mara.goAfter(0);
        undo();

        assertThat(notice()).containsText("Not undone: Dana Park has changed this passage since.");
        assertThat(mara.text()).containsText("Drink water. Not too often.");
    }

    @Test
    void whatAColleagueWritesBeforeAndBehindIsNotInTheWay() {
        mara.typeAfter(1, " Often.");
        saved("Rest at home for a day.", "Drink water. Often.", "Walk.");
        danaWrites("Do rest at home for a day.", "Drink water. Often.", "Walk a little.");
        assertThat(mara.text()).containsText("Walk a little.");

        undo();

        assertThat(mara.text()).hasText("Do rest at home for a day.Drink water.Walk a little.");
    }

    @Test
    void whatAClosedWindowLeftComesBackAndIsTakenBackAndMadeAgain() {
        mara.setOffline(true);
        mara.typeAfter(1, " Often.");
        assertThat(mara.state()).containsText("Not saved: no connection.");
        mara.closeWindow();
        mara.setOffline(false);
        mara.open(topic, asDana(() -> recovery("Recovery")));
        saved("Rest at home for a day.", "Drink water. Often.", "Walk.");
        assertThat(mara.text()).containsText("Drink water. Often.");

        mara.goAfter(0);
        undo();
        assertThat(mara.text()).hasText("Rest at home for a day.Drink water.Walk.");
        saved("Rest at home for a day.", "Drink water.", "Walk.");
        mara.page().keyboard().press("Control+Shift+z");
        saved("Rest at home for a day.", "Drink water. Often.", "Walk.");
    }

    @Test
    void aHeadingIsUndoneAndWrittenAgainAfterAReload() {
        heading().click();
        heading().press("End");
        mara.page().keyboard().type(" at home");
        assertThat(mara.state()).containsText("Saved ");
        assertThat(outlined("Recovery at home")).isVisible();
        reload();

        heading().click();
        undo();
        assertThat(heading()).hasValue("Recovery");
        assertThat(outlined("Recovery")).isVisible();
        mara.page().keyboard().press("Control+Shift+z");
        assertThat(heading()).hasValue("Recovery at home");
        assertThat(outlined("Recovery at home")).isVisible();
    }

    @Test
    void aHeadingThatAColleagueHasChangedStaysWhichIsTold() {
        heading().click();
        heading().press("End");
        mara.page().keyboard().type(" at home");
        assertThat(outlined("Recovery at home")).isVisible();
        asDana(() -> {
            drafted.write(recovery("Recovery at home"), "Recovery with friends", "Rest.");
            return null;
        });
        assertThat(heading()).hasValue("Recovery with friends");

        undo();

        assertThat(notice()).containsText("Not undone: Dana Park has changed this passage since.");
        assertThat(heading()).hasValue("Recovery with friends");
    }

    private void undo() {
        // The editor follows the browser's cursor a moment later.
        mara.page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        mara.page().keyboard().press("Control+z");
    }

    private void reload() {
        mara.page().reload();
        assertThat(mara.text()).isVisible();
        assertThat(mara.outline().locator(".history")).isVisible();
    }

    private void danaWrites(String... paragraphs) {
        asDana(() -> {
            drafted.write(recovery("Recovery"), "Recovery", paragraphs);
            return null;
        });
    }

    /** Waits until this is stored. */
    private void saved(String... paragraphs) {
        mara.page()
                .waitForCondition(
                        () -> asDana(() -> recovery("Recovery").body().equals(DraftedTopic.words(paragraphs))));
    }

    private DraftSection recovery(String heading) {
        return drafted.section(topic, heading);
    }

    private Locator heading() {
        return mara.page().getByLabel("Heading");
    }

    private Locator outlined(String name) {
        return mara.outline()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator notice() {
        return mara.page().locator("vaadin-notification-card", new Page.LocatorOptions().setHasText("Not "));
    }

    private <T> T asDana(Supplier<T> what) {
        return people.as(people.context("Dana Park", Roles.MARKETING), what);
    }
}

package org.clinic.portal.topic.useful.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.NotesFor;
import org.clinic.portal.feedback.ReaderAnswer;
import org.clinic.portal.feedback.ReaderFeedback;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
@SignedInAs(Roles.MARKETING)
class UsefulPanelTest extends SpringBrowserlessTest {

    private static final String CANARY = "Zebrafink";

    @Autowired
    ReaderFeedback feedback;

    @Autowired
    PublishedTopics published;

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeEach
    void aTopic(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Recovery", "Risks");
    }

    @Test
    void aDraftThatIsNotLiveSaysThatNobodyIsAsked() {
        open();

        assertThat(panel()).contains("No version is live", "No note waits.");
    }

    @Test
    void untilSomebodyAnswersItSaysSo() {
        drafted.publish(topic);
        open();

        assertThat(panel()).contains("Nobody has answered yet.");
    }

    @Test
    void theCountsOfEachPartStandBesideThoseOfTheVersionBefore() {
        drafted.publish(topic);
        answer("Risks", ReaderAnswer.NO);
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a day.");
        drafted.publish(topic);
        answer("Risks", ReaderAnswer.YES);
        answer("Risks", ReaderAnswer.YES);
        open();

        assertThat(panel()).contains("Version 2, which is live", "version 1");
        assertThat(find(NativeTableRow.class, find(NativeTable.class).single()).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "PartYesNoWrong or missing",
                        "The page as a whole000",
                        "Recovery000",
                        "Risks2before: 00before: 10before: 0");
    }

    @Test
    void aNoteIsReadAndDoneAndCanBeTakenBack() {
        drafted.publish(topic);
        note("Nothing is said about stairs.");
        open();
        assertThat(panel()).contains("Nothing is said about stairs.", "Risks", "version 1");

        test(find(Button.class, find(UsefulPanel.class).single())
                        .withText("Done")
                        .single())
                .click();
        assertThat(panel()).contains("No note waits.").doesNotContain("stairs");

        test(find(Button.class, find(Notification.class).single()).single()).click();
        assertThat(panel()).contains("Nothing is said about stairs.");
    }

    @Test
    void nothingOfWordsThatMayTellOfSomebodyGoesOverMarketingsWire() {
        drafted.publish(topic);
        note("Nothing is said about stairs.");
        for (var words : List.of(
                CANARY,
                "My name is " + CANARY,
                "Call 212 555 0147, ask for " + CANARY,
                "I had this done. " + CANARY.toLowerCase(Locale.ROOT))) {
            note(words);
        }
        open();

        var wire = everythingSent();
        assertThat(wire).contains("Nothing is said about stairs.");
        assertThat(wire).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void whatReadersSayMeanwhileComesByItself() {
        drafted.publish(topic);
        note("Nothing is said about stairs.");
        open();

        answer("Risks", ReaderAnswer.YES);
        note("Nothing is said about lifts.");

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(panel()).contains("Risks1", "Nothing is said about lifts.", "Nothing is said about stairs.");
        });
    }

    /** All that the server sends to a browser that shows this screen. */
    private static String everythingSent() {
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().prepareForResync();
        return new UidlWriter().createUidl(ui, false, true).toString();
    }

    private void answer(String heading, ReaderAnswer answer) {
        feedback.count(NotesFor.part(published, topic, heading), answer);
    }

    private void note(String words) {
        feedback.note(NotesFor.part(published, topic, "Risks"), words);
    }

    private void open() {
        EditorAddress.of(topic).open();
        test(find(NativeButton.class).withText("Useful").single()).click();
    }

    private String panel() {
        return find(UsefulPanel.class).single().getElement().getTextRecursively();
    }
}

package org.clinic.portal.feedback.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.NotesFor;
import org.clinic.portal.feedback.ReaderFeedback;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class ReaderNotesViewTest extends SpringBrowserlessTest {

    @Autowired
    ReaderFeedback feedback;

    @Autowired
    PublishedTopics published;

    private TopicId topic;

    @BeforeEach
    void aNoteOfSomebody(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing,
            @Autowired People people) {
        var drafted = new DraftedTopic(topics, sections, publishing);
        topic = people.as(people.context("Mara Klein", Roles.MARKETING), () -> {
            var made = drafted.with("Recovery");
            drafted.publish(made);
            return made;
        });
        feedback.note(NotesFor.part(published, topic, "Recovery"), "My name is Harold. " + topic);
    }

    @Test
    void aNoteIsReadWithWhatItIsAbout() {
        navigate(ReaderNotesView.class);

        assertThat(row().getElement().getTextRecursively())
                .contains("Recovery", "version 1", "My name is Harold. " + topic);
    }

    @Test
    void whatIsDoneIsGoneAndCanBeTakenBack() {
        navigate(ReaderNotesView.class);

        test(find(Button.class, row()).single()).click();
        assertThat(rows()).isEmpty();

        test(find(Button.class, find(Notification.class).single()).single()).click();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void howManyWaitStandsInTheMenuAndComesByItself() {
        navigate(ReaderNotesView.class);
        int before = waiting();
        assertThat(before).isPositive();

        feedback.note(NotesFor.part(published, topic, "Recovery"), "My name is Greta. " + topic);

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(waiting()).isEqualTo(before + 1);
            assertThat(rows()).hasSize(2);
        });
        assertThat(place().getElement().getAttribute("aria-label")).isEqualTo("Readers: %d wait".formatted(before + 1));
        assertThat(row().note().words()).as("the newest stands above").startsWith("My name is Greta.");
    }

    private int waiting() {
        return Integer.parseInt(
                find(Span.class, place()).withClassName("waiting").single().getText());
    }

    private RouterLink place() {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getHref().equals("reader-notes"))
                .findFirst()
                .orElseThrow();
    }

    private ReaderNoteRow row() {
        return rows().getFirst();
    }

    private List<ReaderNoteRow> rows() {
        return find(ReaderNoteRow.class).all().stream()
                .filter(row -> row.note().topic().equals(topic))
                .toList();
    }
}

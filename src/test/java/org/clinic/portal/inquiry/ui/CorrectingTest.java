package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.FixedTime;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(FixedTime.class)
@SignedInAs(Roles.COORDINATOR)
class CorrectingTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    InquiryId harold;

    @BeforeEach
    void receive(@Autowired JdbcClient jdbc) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var reference = desk.receive(Submissions.about(topic.id(), "Harold " + UUID.randomUUID()));
        harold = inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    @Test
    void aNoteShowsItsNewestWordsAndTheFormerOnesOnDemand() {
        note("Has an MRI from June");
        open();

        click("Correct");
        assertThat(words().getValue()).isEqualTo("Has an MRI from June");
        words().setValue("Has an MRI from July");
        click("Correct it");

        assertThat(find(CorrectionDialog.class).exists()).isFalse();
        assertThat(find(NoteText.class).single().getElement().getChild(0).getTextRecursively())
                .isEqualTo("Has an MRI from July");
        var former = find(NativeDetails.class).single();
        assertThat(former.getSummaryText()).isEmpty();
        assertThat(former.getSummary().getElement().getTextRecursively()).isEqualTo("corrected 8:00");
        assertThat(former.getContent().getElement().getTextRecursively()).isEqualTo("Has an MRI from June");
        assertThat(timeline()).doesNotContain("CORRECTED");
    }

    /** What the next correction begins with is what the note says by now. */
    @Test
    void itCanBeCorrectedAgain() {
        note("Has an MRI from June");
        open();
        click("Correct");
        words().setValue("Has an MRI from July");
        click("Correct it");

        click("Correct");

        assertThat(words().getValue()).isEqualTo("Has an MRI from July");
    }

    @Test
    void whatIsTypedTooLateStaysOnScreen() {
        note("Has an MRI from June");
        open();
        click("Correct");
        words().setValue("Has an MRI from July");
        clock.move(Duration.ofMinutes(6));

        click("Correct it");

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("The five minutes are over");
        assertThat(words().getValue()).isEqualTo("Has an MRI from July");
        assertThat(timeline()).doesNotContain("July");
    }

    @Test
    void whatIsTypedStaysWhateverAColleagueDoesMeanwhile() {
        note("Has an MRI from June");
        open();
        click("Correct");
        words().setValue("Has an MRI from July");
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> {
            var seen = inquiries.open(harold).orElseThrow();
            return inquiries.assignToMe(harold, seen.revision());
        });

        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return timeline().contains("to Rosa Campos");
        });
        assertThat(words().getValue()).isEqualTo("Has an MRI from July");
        click("Correct it");

        assertThat(find(CorrectionDialog.class).exists()).isFalse();
        assertThat(timeline()).contains("July");
    }

    @Test
    void onlyOnesOwnNotesOfTheLastFiveMinutesOfferIt() {
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> note("Has an MRI from June"));
        open();
        assertThat(find(Button.class).withText("Correct").exists()).isFalse();

        note("Lives alone");
        open(new InquiryId());
        open();
        assertThat(find(Button.class).withText("Correct").exists()).isTrue();

        clock.move(Duration.ofMinutes(6));
        open(new InquiryId());
        open();
        assertThat(find(Button.class).withText("Correct").exists()).isFalse();
    }

    private Void note(String words) {
        var seen = inquiries.open(harold).orElseThrow();
        inquiries.note(harold, seen.revision(), words);
        return null;
    }

    private void open() {
        open(harold);
    }

    private static void open(InquiryId id) {
        UI.getCurrent().navigate("inquiries/" + id);
    }

    private NoteField words() {
        return find(CorrectionDialog.class)
                .single()
                .getChildren()
                .filter(NoteField.class::isInstance)
                .map(NoteField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String timeline() {
        return find(Timeline.class).single().getElement().getTextRecursively();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}

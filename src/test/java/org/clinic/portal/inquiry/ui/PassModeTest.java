package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class PassModeTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    People people;

    private PublishedTopic topic;

    /** What other tests received is put off for a year. */
    @BeforeEach
    void onlyWhatIsReceivedHereWaits(@Autowired JdbcClient jdbc) {
        jdbc.sql("""
                        update inquiry set next_step = 'COME_BACK', next_step_by = now() + interval '1 year',
                               next_step_words = null, next_step_try = null
                        where status = 'RECEIVED'""").update();
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void eachDecisionLeadsToTheNextUntilNothingIsLeft() {
        var taken = received("Ann Lund");
        var declined = received("Hugh Carrow");
        var spam = received("Best Offers");
        UI.getCurrent().navigate("inquiries");
        assertThat(pressed("pass").getText()).isEqualTo("First pass · 3 new");
        press("pass");
        assertThat(shown()).isEqualTo("Ann Lund");
        assertThat(far()).contains("1 of 3 new");

        press("take");
        assertThat(shown()).isEqualTo("Hugh Carrow");
        assertThat(far()).contains("2 of 3 new", "Ann Lund is yours");

        press("decline");
        test(find(TextField.class).withCaption("Reason, for colleagues").single())
                .setValue("Lives too far away");
        test(find(Button.class).withText("Close inquiry").single()).click();
        press("spam");

        assertThat(far()).contains("Nothing new is left. Decided: 3");
        assertThat(stored(taken).assigneeName()).isEqualTo("Mara Klein");
        assertThat(stored(declined).ending())
                .extracting(ending -> ending.outcome())
                .isEqualTo(Outcome.DECLINED);
        assertThat(stored(spam).status()).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void decisionsAreTakenBackInTurnAlsoAfterTheLast() {
        var first = received("Ann Lund");
        var second = received("Hugh Carrow");
        UI.getCurrent().navigate("inquiries");
        press("pass");
        press("later");
        press("spam");

        press("undo");
        assertThat(shown()).isEqualTo("Hugh Carrow");
        assertThat(stored(second).status()).isEqualTo(InquiryStatus.RECEIVED);
        press("undo");
        assertThat(shown()).isEqualTo("Ann Lund");
        assertThat(far()).contains("1 of 2 new");
        assertThat(stored(first).timeline().getLast().nextStep())
                .isEqualTo(stored(first).nextStep());
    }

    @Test
    void aDecisionWithWhichAColleagueWentOnIsNotTakenBackWithTheirs() {
        var first = received("Ann Lund");
        received("Hugh Carrow");
        UI.getCurrent().navigate("inquiries");
        press("pass");
        press("take");
        people.as(
                people.context("Rosa Campos", Roles.COORDINATOR),
                () -> inquiries.assignToMe(first, stored(first).revision()));

        press("undo");

        assertThat(stored(first).assigneeName()).isEqualTo("Rosa Campos");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("Rosa Campos was quicker");
    }

    @Test
    void aDuplicateGoesIntoTheOtherOneOfThePerson() {
        var earlier = received("Luis Ortega");
        var again = inquiries.assignToMe(earlier, stored(earlier).revision());
        var duplicate = received("Luis Ortega");
        UI.getCurrent().navigate("inquiries");
        press("pass");

        press("duplicate");
        test(find(Button.class).withText("Merge").single()).click();

        assertThat(far()).contains("Nothing new is left. Decided: 1", "Luis Ortega: merged");
        assertThat(stored(duplicate).mergedInto()).isEqualTo(again.id());
        press("undo");
        assertThat(stored(duplicate).status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void ofOneThatSomebodyElseHasTakenMeanwhileOneSeesWhoAndGoesOn() {
        var first = received("Ann Lund");
        received("Hugh Carrow");
        UI.getCurrent().navigate("inquiries");
        press("pass");
        people.as(
                people.context("Rosa Campos", Roles.COORDINATOR),
                () -> inquiries.assignToMe(first, stored(first).revision()));

        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return textOf(find(PassBar.class).single()).contains("Go on");
        });
        assertThat(shown()).isEqualTo("Ann Lund");

        press("take");
        assertThat(stored(first).assigneeName()).isEqualTo("Rosa Campos");
        assertThat(shown()).isEqualTo("Hugh Carrow");
    }

    @Test
    void anAddressLeadsIntoThePassAndEndingItOffersAllThatCanBeDone() {
        received("Ann Lund");
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("pass"));
        assertThat(shown()).isEqualTo("Ann Lund");

        test(find(Button.class).withText("End").single()).click();
        Rows.open(find(InquiryRow.class).all().getFirst());

        assertThat(find(PassBar.class).exists()).isFalse();
        assertThat(find(ActionBar.class).exists()).isTrue();
    }

    @Test
    void withNothingNewThereIsNothingToGoOver() {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("pass"));
        assertThat(far()).contains("Nothing new is left");

        UI.getCurrent().navigate("inquiries");
        assertThat(find(Button.class).withClassName("start-pass").exists()).isFalse();
    }

    private void press(String key) {
        test(pressed(key)).click();
    }

    private Button pressed(String key) {
        return find(Button.class).all().stream()
                .filter(button -> key.equals(button.getElement().getAttribute("data-does")))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return find(H2.class, find(InquiryPanel.class).single()).single().getText();
    }

    private String far() {
        return textOf(find(PassBar.class).single());
    }

    private InquiryDetail stored(InquiryId id) {
        return inquiries.open(id).orElseThrow();
    }

    private InquiryId received(String name) {
        var reference = desk.receive(
                Submissions.of(topic.id(), name, UUID.randomUUID() + "@mail.example", null, "Will it hurt?"));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}

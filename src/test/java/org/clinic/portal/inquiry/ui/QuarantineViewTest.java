package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Arrival;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.InquirySummary;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Reference;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.SentForm;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.WhatWasRead;
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
class QuarantineViewTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    private PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people, @Autowired JdbcClient jdbc) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void aRowSaysWhyItIsThereAndUntilWhen() {
        var reference = keep("Best Offers");
        navigate(QuarantineView.class);

        assertThat(text(row(reference)))
                .contains("Best Offers", "60 points", "Sent without the form", "+20", "Filled in the field", "+40")
                .contains("Deleted for good", topic.id() + "@spam.example");
    }

    @Test
    void whatIsNoSpamGoesToTheInboxAndCanBeTakenBack() {
        var reference = keep("Harold Whitman");
        navigate(QuarantineView.class);

        click(reference, "Not spam");

        assertThat(rows()).noneMatch(row -> row.form().reference().equals(reference));
        assertThat(inquiry(reference).status()).isEqualTo(InquiryStatus.RECEIVED);
        var notice = find(Notification.class).single();
        assertThat(text(notice)).contains(reference + " is an inquiry now.");
        notice.getChildren()
                .filter(Button.class::isInstance)
                .forEach(undo -> test((Button) undo).click());
        assertThat(inquiry(reference).status()).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void aRowSaysHowToReachThemAndWhatTheyAgreedTo() {
        var sent = new SentForm(
                "token " + topic.id(),
                new WhatWasRead(topic.id(), 1, "The procedure", null, null),
                "en",
                new Sender(
                        "Harold Whitman",
                        null,
                        "(212) 555-0143",
                        PreferredWay.PHONE,
                        new PreferredHours(true, false, false),
                        "before noon",
                        true,
                        "es"),
                "Look at " + topic.id(),
                new Consent(null, "You may call me.", null));
        var reference = keep(sent);

        navigate(QuarantineView.class);

        assertThat(text(row(reference)))
                .contains("mornings", "before noon", "Spanish", "A voicemail may be left")
                .contains("Consent: Calls: “You may call me.” · E-mail: none was given");
    }

    @Test
    void whatIsLookedForIsFoundAndStillLookedForWhenOneComesBack() {
        var wanted = keep("Hárold Whitman");
        var other = keep(form("Best Offers", "Buy " + UUID.randomUUID()));
        navigate(QuarantineView.class);

        test(search()).setValue("harold " + topic.id());
        assertThat(rows()).extracting(row -> row.form().reference()).containsExactly(wanted);

        navigate(QuarantineView.class);
        assertThat(search().getValue()).isEqualTo("harold " + topic.id());
        assertThat(rows()).extracting(row -> row.form().reference()).containsExactly(wanted);

        test(search()).setValue("nobody says " + topic.id());
        assertThat(rows()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(said -> said.startsWith("Nothing in quarantine says that."));

        test(search()).setValue("");
        assertThat(rows()).extracting(row -> row.form().reference()).contains(wanted, other);
    }

    @Test
    void whatComesMeanwhileStandsAboveAMinuteLater(@Autowired PassingMinutes minutes) {
        var first = keep("Harold Whitman");
        navigate(QuarantineView.class);
        var second = keep(form("Best Offers", "Buy " + UUID.randomUUID()));

        minutes.pass();

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(rows()).extracting(row -> row.form().reference()).containsSubsequence(second, first);
        });
    }

    private TextField search() {
        return find(TextField.class).all().stream()
                .filter(field -> "Search the quarantine".equals(field.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHasNoNameAsksForOne() {
        var reference = keep("");
        navigate(QuarantineView.class);
        var name = find(TextField.class, row(reference)).single();

        click(reference, "Not spam");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("Say whose it is");

        test(name).setValue("Harold Whitman");
        click(reference, "Not spam");
        assertThat(inquiry(reference).name()).isEqualTo("Harold Whitman");
    }

    @Test
    void twoWhoLetTheSameOutAreBothTold() {
        var reference = keep("Harold Whitman");
        navigate(QuarantineView.class);
        var sent = form("Harold Whitman");
        desk.receive(new Submission(
                sent.formToken(), sent.read(), sent.language(), sent.sender(), sent.message(), sent.consent()));

        click(reference, "Not spam");

        assertThat(text(find(Notification.class).single())).contains("not in quarantine any more");
        assertThat(rows()).noneMatch(row -> row.form().reference().equals(reference));
    }

    @Test
    void theInboxLeadsThereWithHowManyWait() {
        keep("Best Offers");
        navigate(InquiryListView.class);

        var link = find(RouterLink.class).withText("Quarantine").single();

        assertThat(link.getHref()).isEqualTo("inquiries/quarantine");
        assertThat(link.getElement().getAttribute("data-count")).matches("[1-9][0-9]*\\+?");
    }

    @Test
    void whatWasInDoubtIsMarkedInTheInboxWithItsReasons() {
        var reference = keep("Harold Whitman");
        navigate(QuarantineView.class);
        click(reference, "Not spam");

        var inquiry = inquiry(reference);
        navigate("inquiries/" + inquiry.id(), InquiryListView.class);

        assertThat(inquiry.marks().doubts()).isNotEmpty();
        var note = find(Div.class).withClassName("doubt").single();
        assertThat(text(note)).contains("Doubtful", "Sent without the form");
        assertThat(find(Paragraph.class, note).single().getText()).contains("spoke for spam");
    }

    private Reference keep(String name) {
        return keep(form(name));
    }

    private Reference keep(SentForm form) {
        return desk.quarantine(
                form,
                desk.judge(form, new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false)));
    }

    private SentForm form(String name) {
        return form(name, "Look at " + topic.id());
    }

    private SentForm form(String name, String message) {
        return new SentForm(
                "token " + topic.id(),
                new WhatWasRead(topic.id(), 1, "The procedure", null, null),
                "en",
                new Sender(name, topic.id() + "@spam.example", null, null, PreferredHours.ANY, null),
                message,
                Consent.NONE);
    }

    private InquirySummary inquiry(Reference reference) {
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst();
    }

    private List<QuarantineRow> rows() {
        return find(QuarantineRow.class).all();
    }

    private QuarantineRow row(Reference reference) {
        return rows().stream()
                .filter(row -> row.form().reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private void click(Reference reference, String button) {
        test(find(Button.class, row(reference)).withText(button).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getText()
                + component.getChildren().map(QuarantineViewTest::text).collect(Collectors.joining(" "));
    }
}

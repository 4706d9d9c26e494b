package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.Answer;
import org.clinic.portal.inquiry.CallOutcome;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.MergedInquiry;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.inquiry.Wishes;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class InquiryListViewTest extends SpringBrowserlessTest {

    private static final Instant VISIT = Instant.parse("2027-01-12T14:20:00Z");

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Merging merging;

    @Autowired
    Wishes wishes;

    @Autowired
    DueTimes due;

    @Autowired
    Clinic clinic;

    @Autowired
    ReachWords reach;

    @Autowired
    People people;

    PublishedTopic topic;
    String name;
    InquiryId harold;

    @BeforeEach
    void receive(@Autowired JdbcClient jdbc) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        name = "Harold " + UUID.randomUUID();
        harold = received(name);
    }

    @Test
    void theListSaysWhoWroteAndThatNobodyHasLooked() {
        list("status=open");
        search();

        assertThat(Rows.textOf(row()))
                .contains("New", name, Submissions.MESSAGE, "The procedure", "v1", "Who it is for");
    }

    @Test
    void theListSaysWhatIsDueAndWhen() {
        list("status=open");
        assertThat(find(Div.class).withClassName("group").exists()).isTrue();

        search();
        assertThat(Rows.textOf(row())).contains("First answer");
    }

    @Test
    void aCallIsLoggedPlansTheNextTryAndIsTakenBack() {
        inquiries.assignToMe(harold, revision());
        open(harold);
        assertThat(stepText()).contains("First answer");

        Menus.choose(menu("Log a call"), "No answer");
        assertThat(stepText()).contains("Call, try 2 of 6");
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains(name + ": call noted. Next: Call, try 2 of 6");

        click("Undo");
        assertThat(stepText()).contains("First answer");
    }

    @Test
    void whoAskedNotToBeCalledIsNotAndEverybodySeesWhoSaysSo() {
        inquiries.assignToMe(harold, revision());
        open(harold);
        assertThat(stepText()).contains("Call: “after 15:00”");
        Menus.choose(menu("Log a call"), "No answer");

        Menus.choose(menu("They asked…"), "Asked not to be called…");
        test(find(TextField.class)
                        .withLabel("What colleagues should know (if anything)")
                        .single())
                .setValue("Works nights");
        click("Note it");

        assertThat(stepText())
                .contains("Follow-up", "Do not call: said by ", ". “Works nights”")
                .doesNotContain("Call, try", "Call: “after 15:00”");
        assertThat(timeline()).contains("Asked not to be called");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("tel:"));
        click("Log a call");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("Do not call: said by Mara Klein, ", "“Works nights”", "If they have said otherwise");

        Menus.choose(menu("They asked…"), "They may be called again");
        assertThat(stepText()).contains("Call, try 2 of 6").doesNotContain("Do not call");
    }

    @Test
    void whoAskedNotToBeWrittenToIsNoLinkAwayFromAMail() {
        open(harold);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("mailto:"));

        Menus.choose(menu("They asked…"), "Asked not to be written to…");
        click("Note it");

        assertThat(stepText()).contains("Do not write: said by Mara Klein, ");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("mailto:"));
        Menus.choose(menu("They asked…"), "They may be written to again");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("mailto:"));
    }

    @Test
    void whatSomebodyHasNotAgreedToIsSaidWhereOneActsAndKeepsNobodyFromIt() {
        var agreed = new Consent(null, null, "You may write to me");
        var id = received(Submissions.agreeing(Submissions.about(topic.id(), "Harold " + name), agreed, true, "es"));
        inquiries.assignToMe(id, inquiries.open(id).orElseThrow().revision());
        open(id);

        assertThat(stepText())
                .contains("Has not agreed to be called", "A voicemail may be left", "Answer in Spanish")
                .doesNotContain("Has not agreed to e-mail");
        var person = find(Person.class).single().getElement().getTextRecursively();
        assertThat(person)
                .contains("Calls: none was given", "E-mail: “You may write to me”")
                .contains("by phone, “after 15:00”, answer in Spanish");
        Menus.choose(menu("Log a call"), "No answer");
        assertThat(stepText()).contains("Call, try 2 of 6", "Has not agreed to be called");
    }

    @Test
    void whoAgreedToAllOnceIsShownInTheWordsOfThen() {
        open(harold);

        assertThat(stepText()).doesNotContain("Has not agreed", "voicemail");
        assertThat(find(Person.class).single().getElement().getTextRecursively())
                .contains("“You may contact me about my question.”")
                .doesNotContain("Calls: ");
    }

    @Test
    void hoursAtWhichTheClinicIsClosedAreSaidToBe() {
        var evenings = new PreferredHours(false, false, true);
        open(received(
                Submissions.reached(Submissions.about(topic.id(), "Harold " + name), PreferredWay.PHONE, evenings)));

        assertThat(stepText()).contains("Call: evenings, “after 15:00”. We are not open then");
    }

    @Test
    void aFollowUpIsPlannedForAnyTimeToCome() {
        open(harold);

        Menus.choose(menu("Plan"), "Follow up", "Another time…");
        var at = find(DateTimePicker.class).single();
        test(find(TextField.class).withLabel("What about").single()).setValue("Ask about the scan");
        at.setValue(LocalDateTime.of(2020, 1, 1, 9, 0));
        click("Plan it");
        assertThat(at.getErrorMessage()).isEqualTo("Choose a time that is still to come.");

        at.setValue(LocalDateTime.of(2099, 1, 2, 9, 0));
        click("Plan it");
        assertThat(stepText()).contains("Follow-up: Ask about the scan", "2099");
    }

    @Test
    void whatIsSetAsideWaitsInAListOfItsOwn() {
        open(harold);
        Menus.choose(menu("Plan"), "Wait for the person", "In two working days");

        list("status=waiting");
        search();
        assertThat(Rows.textOf(row())).contains("Wait for the person");
    }

    @Test
    void whatIsClosedHasNoNextStep() {
        inquiries.assignToMe(harold, revision());
        open(harold);
        Menus.choose(find(MenuButton.class).withClassName("close-menu").single(), "Answered");

        assertThat(find(NextStepPane.class).all()).isEmpty();
    }

    @Test
    void whatAColleagueDoesIsSeenWithoutReloadingAndNothingMoves() {
        open(harold);
        search();
        assertThat(Rows.textOf(row())).doesNotContain("Rosa Campos");

        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> inquiries.assignToMe(harold, revisionSeen()));

        await(() -> Rows.textOf(row()).contains("Rosa Campos"));
        assertThat(find(Timeline.class).single().getElement().getTextRecursively())
                .contains("to Rosa Campos");
    }

    @Test
    void aNewOneIsOfferedAndComesWhenOneAsks() {
        list("status=open");
        search();
        var second = name + " junior";
        received(second);

        await(() -> find(Button.class).withText("1 new inquiry: show it").exists());
        assertThat(rowsOf(second)).isEmpty();
        click("1 new inquiry: show it");
        assertThat(rowsOf(second)).hasSize(1);
    }

    @Test
    void theScopesSayHowManyThereAre() {
        list("status=open");
        var before = count("Unassigned");

        received(name + " junior");
        await(() -> count("Unassigned") == before + 1);
    }

    private int count(String scope) {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().equals(scope))
                .map(link -> Integer.valueOf(link.getElement().getAttribute("data-count")))
                .findFirst()
                .orElseThrow();
    }

    private List<InquiryRow> rowsOf(String person) {
        return find(InquiryRow.class).all().stream()
                .filter(row -> Rows.textOf(row).contains(person))
                .toList();
    }

    private int revisionSeen() {
        return inquiries.open(harold).orElseThrow().revision();
    }

    /** What is heard comes on a thread of its own, and waits for this one to let go of the window. */
    private void await(BooleanSupplier until) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return until.getAsBoolean();
        });
    }

    private MenuButton menu(String button) {
        return find(MenuButton.class).all().stream()
                .filter(menu -> menu.getElement().getTextRecursively().equals(button))
                .findFirst()
                .orElseThrow();
    }

    private String stepText() {
        return find(NextStepPane.class).single().getElement().getTextRecursively();
    }

    private int revision() {
        return inquiries.open(harold).orElseThrow().revision();
    }

    @Test
    void openingShowsTheMessageAndTheVeryTextThatWasRead() {
        open(harold);

        assertThat(find(H2.class, find(InquiryPanel.class).single()).single().getText())
                .isEqualTo(name);
        var read = find(Anchor.class).withText("Open this text").single();
        assertThat(read.getHref()).startsWith("/topics/topic-" + topic.id() + "/versions/1#");
        assertThat(read.getTarget()).contains("_blank");
        assertThat(textOf(find(WhatTheyRead.class).single()))
                .contains("Who it is for", "version 1", "It helps people whose legs feel heavy.");
    }

    @Test
    void aTabNamesAnInquiryByItsReferenceAndNobodyByTheirName() {
        open(harold);
        assertThat(tab()).contains(stored().reference().toString()).doesNotContain(name);

        list("q=" + lastName());
        assertThat(tab()).isEqualTo("To answer · Clinic Portal");
    }

    private String tab() {
        roundTrip();
        return String.valueOf(UI.getCurrent().getInternals().getTitle());
    }

    @Test
    void aPersonIsReachedWithOneTouch() {
        open(harold);

        assertThat(find(Anchor.class).withText("(212) 555-0143").single().getHref())
                .isEqualTo("tel:2125550143");
        assertThat(textOf(find(Person.class).single()))
                .contains("by phone, “after 15:00”", "English", "You may contact me");
    }

    @Test
    void aNumberThatIsNotSureIsShownAndNoLink() {
        var id = received(Submissions.of(topic.id(), name, null, "303-555-CARE", null));

        open(id);

        assertThat(find(Anchor.class, find(Person.class).single()).exists()).isFalse();
        assertThat(textOf(find(Person.class).single())).contains("303-555-CARE");
    }

    @Test
    void aClosedOneCanBeSpamAndIsClosedAgain() {
        var mine = inquiries.assignToMe(harold, stored().revision());
        inquiries.close(harold, mine.revision(), Ending.booked(VISIT));
        open(harold);

        click("Spam");
        assertThat(stored().status()).isEqualTo(InquiryStatus.SPAM);
        click("Undo");

        assertThat(stored().status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(stored().ending()).isEqualTo(Ending.booked(VISIT));
    }

    @Test
    void whatTheTrapOnceTookForSpamSaysWhy(@Autowired JdbcClient jdbc) {
        var id = received(Submissions.of(topic.id(), name, null, null, "Best offers"));
        jdbc.sql("""
                        insert into inquiry_event (id, inquiry_id, occurred_at, kind)
                        values (gen_random_uuid(), ?, now(), 'TRAPPED')""").param(id.id()).update();

        open(id);

        assertThat(timeline()).contains("as the field that visitors do not see was filled in");
    }

    @Test
    void anAddressCannotAddAnythingToTheMail() {
        var id = received(Submissions.of(topic.id(), name, "a@b.example?bcc=all@b.example&body=x", null, null));

        open(id);

        var link = find(Anchor.class, find(Person.class).single()).single();
        assertThat(link.getHref()).startsWith("mailto:").doesNotContain("?");
    }

    @Test
    void takingAnInquiryShowsInTheListToo() {
        list("status=open");
        search();
        Rows.open(row());

        click("Assign to me");

        assertThat(Rows.textOf(row())).contains("Mara Klein").doesNotContain("New");
        assertThat(find(Button.class).withText("Assign to me").exists()).isFalse();
        assertThat(timeline()).contains("Assigned", "to Mara Klein");
    }

    @Test
    void aNoteIsAddedToTheTimeline() {
        open(harold);

        note().setValue("Pacemaker: ask Dr. Patel before we call.");
        click("Add note");

        assertThat(timeline()).contains("Pacemaker: ask Dr. Patel before we call.");
        assertThat(note().getValue()).isEmpty();
    }

    /** Who presses N, writes, sends and presses A at once would else press a button that is gone before it is heard of. */
    @Test
    void aNoteLeavesTheButtonsThatAreOfferedAsTheyAre() {
        open(harold);
        var before = pressedByKeys();

        note().setValue("Pacemaker");
        click("Add note");

        assertThat(before).hasSizeGreaterThan(2);
        assertThat(pressedByKeys()).containsExactlyElementsOf(before);
    }

    private List<Button> pressedByKeys() {
        return find(Button.class).all().stream()
                .filter(button -> button.getElement().hasAttribute("data-does"))
                .toList();
    }

    @Test
    void aNoteOneWritesStaysWhateverAColleagueDoesMeanwhile() {
        open(harold);
        note().setValue("Pacemaker");
        rosaTakes(harold);

        await(() -> timeline().contains("to Rosa Campos"));
        assertThat(note().getValue()).isEqualTo("Pacemaker");
        click("Add note");
        assertThat(timeline()).contains("Pacemaker");
    }

    @Test
    void whoActsBeforeTheNewsHasComeIsToldWhoWasQuicker() {
        var seen = inquiries.open(harold).orElseThrow();
        var shown = new AtomicReference<InquiryDetail>();
        rosaTakes(harold);

        new Acting(inquiries, reach, shown::set)
                .act(
                        seen,
                        inquiry -> inquiries.note(inquiry.id(), inquiry.revision(), "Pacemaker"),
                        UI.getCurrent()::getTranslation);

        assertThat(textOf(find(Notification.class).single()))
                .startsWith("Rosa Campos was quicker with the inquiry of " + name);
        assertThat(shown.get().assigneeName()).isEqualTo("Rosa Campos");
        assertThat(shown.get().timeline()).noneMatch(entry -> "Pacemaker".equals(entry.text()));
    }

    @Test
    void aNoteThatWasBegunIsKeptInTheBrowserForItsInquiryAndNoOther() {
        var other = received(name);
        open(harold);
        note().setValue("Pacemaker");
        assertThat(placeOfTheNote()).endsWith(":words:note:" + harold);

        open(other);
        assertThat(note().getValue()).isEmpty();
        assertThat(placeOfTheNote()).endsWith(":words:note:" + other);
    }

    private String placeOfTheNote() {
        return note().getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("kept-words"))
                .map(child -> child.getProperty("place"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closingAsksForTheOutcomeAndCanBeTakenBack() {
        open(harold);
        click("Assign to me");

        Menus.choose(find(MenuButton.class).withClassName("close-menu").single(), "Answered");
        assertThat(stored().status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(stored().ending()).isEqualTo(Ending.of(Outcome.ANSWERED));
        assertThat(textOf(find(Notification.class).single())).contains(name + ": closed as Answered");

        click("Undo");
        assertThat(stored().status()).isEqualTo(InquiryStatus.ASSIGNED);
    }

    @Test
    void whatIsBookedAsksWhenTheVisitIs() {
        open(harold);
        click("Assign to me");

        Menus.choose(find(MenuButton.class).withClassName("close-menu").single(), "Booked for…");
        click("Close inquiry");
        var visit = find(DateTimePicker.class).single();
        assertThat(visit.getErrorMessage()).isEqualTo("Say the day and time of the visit.");
        assertThat(stored().status()).isEqualTo(InquiryStatus.ASSIGNED);
        visit.setValue(LocalDateTime.ofInstant(VISIT, clinic.zone()));
        click("Close inquiry");

        assertThat(stored().ending()).isEqualTo(Ending.booked(VISIT));
        assertThat(timeline()).contains("Booked for 12 January");
    }

    @Test
    void whatIsDeclinedAsksWhyAndKeepsTheWordsUntilThen() {
        open(harold);
        click("Assign to me");

        Menus.choose(find(MenuButton.class).withClassName("close-menu").single(), "Declined, because…");
        var reason = find(TextField.class).withLabel("Reason, for colleagues").single();
        assertThat(reason.getElement().getChildren().map(Element::getTag)).contains("kept-words");
        click("Close inquiry");
        assertThat(reason.getErrorMessage()).isEqualTo("Say why, in a few words.");
        reason.setValue("Lives too far away");
        click("Close inquiry");

        assertThat(stored().ending()).isEqualTo(Ending.declined("Lives too far away"));
        assertThat(timeline()).contains("Declined: Lives too far away");
    }

    @Test
    void afterATalkItAsksWhatIsNextUntilSomebodyHasSaid() {
        open(harold);
        click("Assign to me");

        Menus.choose(menu("Log a call"), "Reached");
        assertThat(stepText()).contains("You talked. What is next?", "Booked for…");
        Menus.choose(menu("Plan"), "Wait for the person", "In two working days");
        assertThat(stepText()).doesNotContain("What is next?");
    }

    @Test
    void afterTheLastTryItIsProposedToGiveUp() {
        open(harold);
        click("Assign to me");
        var mine = stored();
        for (int tried = 0; tried < due.tries(); tried++) {
            assertThat(find(Button.class).withText("No answer after 6 tries").exists())
                    .as("after %d tries", tried)
                    .isFalse();
            mine = steps.logCall(harold, mine.revision(), CallOutcome.NO_ANSWER);
            list("status=open");
            open(harold);
        }

        click("No answer after 6 tries");

        assertThat(stored().ending()).isEqualTo(Ending.of(Outcome.UNREACHABLE));
    }

    @Test
    void whatThePersonSentBesidesIsMergedAndPartedAgain() {
        name = "Grace " + UUID.randomUUID();
        var first = received(Submissions.of(topic.id(), name, name.hashCode() + "@mail.example", null, "Hello"));
        var longer = name.replace("Grace", "Gracie");
        var other = received(Submissions.of(topic.id(), longer, "other@mail.example", null, "I forgot: my age is 70."));
        wishes.refuse(other, inquiries.open(other).orElseThrow().revision(), ContactWay.CALLS, "Works nights");
        open(first);
        assertThat(textOf(find(SamePersonPane.class).single())).contains("1 other inquiry", longer, "similar name");

        click("Merge…");
        var dialog = find(MergeDialog.class).single();
        assertThat(find(RadioButtonGroup.class, dialog).all()).hasSize(3);
        var names = find(RadioButtonGroup.class, dialog).withLabel("Name").single();
        assertThat(((InquiryDetail) names.getValue()).sender().name()).isEqualTo(name);
        test(names).selectItem(longer);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("What they asked for in", "Do not call: said by Mara Klein", "“Works nights”")
                .contains("Wants to be reached: by phone");
        test(find(RadioButtonGroup.class, dialog).withLabel("E-mail").single()).selectItem("other@mail.example");
        click("Merge");

        assertThat(inquiries.open(first).orElseThrow().merged())
                .extracting(MergedInquiry::id)
                .containsExactly(other);
        assertThat(textOf(find(MergedPane.class).single())).contains("I forgot: my age is 70.");
        assertThat(textOf(find(Person.class).single())).contains("other@mail.example");
        assertThat(find(H2.class).withText(longer).exists()).isTrue();
        assertThat(find(SamePersonPane.class).exists()).isFalse();

        click("Part again");
        assertThat(inquiries.open(first).orElseThrow().merged()).isEmpty();
        assertThat(find(H2.class).withText(name).exists()).isTrue();
        assertThat(textOf(find(SamePersonPane.class).single())).contains("1 other inquiry");
    }

    @Test
    void whatWasAnsweredInEachIsSeenBeforeTheyAreMerged() {
        name = "Grace " + UUID.randomUUID();
        var about = Submissions.of(topic.id(), name, null, null, "Hello");
        var first = received(about);
        var other = received(Submissions.answering(
                Submissions.of(topic.id(), name, null, null, "I forgot something"),
                new Answer("q0000000a", "Who sent you?", "Dr. Ortega\nof Queens")));
        open(first);

        click("Merge…");

        assertThat(find(MergeDialog.class).single().getElement().getTextRecursively())
                .containsOnlyOnce("What they answered in")
                .contains(
                        "What they answered in "
                                + inquiries.open(other).orElseThrow().reference(),
                        "Who sent you?",
                        "Dr. Ortega\nof Queens");
    }

    @Test
    void whoIsNotTheSamePersonIsSuggestedNoMoreUntilThatIsTakenBack() {
        name = "Grace " + UUID.randomUUID();
        var first = received(Submissions.of(topic.id(), name, null, null, "Hello"));
        received(Submissions.of(topic.id(), name, null, null, "Another Grace"));
        open(first);

        click("Not them");
        assertThat(find(Button.class).withText("Merge…").exists()).isFalse();
        assertThat(textOf(find(SamePersonPane.class).single()))
                .doesNotContain("1 other inquiry")
                .contains("Looks alike, but is not the same person: 1", "said by Mara Klein");

        click("Undo");
        assertThat(textOf(find(SamePersonPane.class).single()))
                .contains("1 other inquiry")
                .doesNotContain("Looks alike");

        click("Not them");
        click("Perhaps them after all");
        assertThat(find(Button.class).withText("Merge…").exists()).isTrue();
    }

    @Test
    void theTimelineSaysWhatItsEntriesAreAbout() {
        inquiries.assignToMe(harold, revision());
        steps.logCall(harold, revision(), CallOutcome.NO_ANSWER);
        inquiries.note(harold, revision(), "Lives alone");
        wishes.refuse(harold, revision(), ContactWay.CALLS, "Works nights");
        open(harold);

        assertThat(find(ListItem.class, find(Timeline.class).single()).all().stream()
                        .map(item -> item.getElement().getAttribute("data-about")))
                .containsExactly("steps", "", "steps", "calls", "notes", "notes calls");
        var filter = find(TimelineFilter.class).single().getElement();
        assertThat(filter.getPropertyRaw("texts").toString()).contains("Next steps and moves");
        assertThat(filter.getProperty("key")).startsWith("portal:").endsWith(":timeline");
    }

    @Test
    void oneThatIsPartOfAnotherLeadsThereAndCanBePartedThere() {
        var other = received(Submissions.of(topic.id(), name, null, null, "I forgot: my age is 70."));
        var gone = inquiries.open(other).orElseThrow();
        merging.merge(new Seen(other, gone.revision()), new Seen(harold, stored().revision()), Set.of());

        open(other);
        assertThat(textOf(find(MergedPane.class).single())).contains("This is part of another inquiry now.");
        assertThat(find(RouterLink.class, find(MergedPane.class).single())
                        .single()
                        .getHref())
                .contains(harold.toString());
        click("Part again");

        assertThat(inquiries.open(other).orElseThrow().status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(find(MergedPane.class).exists()).isFalse();
    }

    @Test
    void anInquiryIsGivenToAColleagueAndTakenBack(@Autowired Staff staff) {
        var tom = staff.hire("Tom Reyes " + UUID.randomUUID(), Roles.COORDINATOR);
        open(harold);

        Menus.choose(find(MenuButton.class).withClassName("assign-menu").single(), tom.name());
        assertThat(stored().assigneeName()).isEqualTo(tom.name());
        assertThat(timeline()).contains("to " + tom.name() + " by Mara Klein");

        click("Undo last step");
        assertThat(stored().status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void aStarThatIsPressedTwiceIsOffAgain() {
        list("status=all");
        search();
        var row = find(InquiryRow.class).all().getFirst();

        pressStar(row);
        assertThat(stored().marks().starred()).isTrue();
        pressStar(row);

        assertThat(stored().marks().starred()).isFalse();
    }

    private static void pressStar(InquiryRow row) {
        var list = row.getElement().getParent();
        var data = new JsonMapper()
                .createObjectNode()
                .put("event.target.closest('.star')?.closest('inquiry-row').id ?? ''", row.name());
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "click", data));
    }

    @Test
    void whatIsOfHighPriorityIsDueSoonerAndSaysSo() {
        list("status=open");
        search();
        open(harold);
        var before = Objects.requireNonNull(stored().nextStep()).by();

        Menus.choose(menu("Plan"), "Priority", "High priority");

        assertThat(Objects.requireNonNull(stored().nextStep()).by()).isBefore(before);
        assertThat(Rows.textOf(row())).contains("High priority");
        assertThat(timeline()).contains("Priority changed", "High priority");
    }

    @Test
    void spamCanBeTakenBackAtOnceAndLater() {
        open(harold);

        click("Spam");
        assertThat(stored().status()).isEqualTo(InquiryStatus.SPAM);
        assertThat(textOf(find(Notification.class).single())).contains(name + ": marked as spam");
        assertThat(timeline()).contains("Marked as spam", "by Mara Klein");
        click("Undo");
        assertThat(stored().status()).isEqualTo(InquiryStatus.RECEIVED);

        click("Spam");
        click("Not spam");
        assertThat(stored().status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void aClosedInquiryCanBeReopened() {
        var seen = stored();
        var mine = inquiries.assignToMe(harold, seen.revision());
        inquiries.close(harold, mine.revision(), Ending.of(Outcome.UNREACHABLE));
        open(harold);

        click("Reopen");

        assertThat(stored().status()).isEqualTo(InquiryStatus.ASSIGNED);
    }

    @Test
    void anInquiryOfSomebodyElseCanBeTakenOver() {
        rosaTakes(harold);
        open(harold);

        click("Take over");

        assertThat(stored().assigneeName()).isEqualTo("Mara Klein");
    }

    @Test
    void searchingNarrowsTheListWhereItStands() {
        list("status=all");

        search();

        assertThat(find(InquiryRow.class).all()).hasSize(1);
        assertThat(find(InquiryLink.class).all())
                .filteredOn(link -> textOf(link).startsWith("Closed"))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getHref()).contains("status=closed").doesNotContain(lastName()));
    }

    @Test
    void whatIsSearchedForIsInNoAddressAndYetThereWhenOneComesBack() {
        list("status=all");
        search();

        assertThat(find(RouterLink.class).all())
                .noneMatch(link -> link.getHref().contains(lastName()));
        Rows.open(row());
        UI.getCurrent().navigate("inquiries");

        assertThat(find(TextField.class).single().getValue()).isEqualTo(lastName());
        assertThat(find(InquiryRow.class).all()).hasSize(1);
    }

    @Test
    void anAddressWithoutInquiryIsNotFound() {
        for (var address : List.of(UUID.randomUUID().toString(), "1")) {
            UI.getCurrent().navigate("inquiries/" + address);

            assertThat(find(H1.class).single().getText()).isEqualTo("Nothing here");
        }
    }

    private void search() {
        test(find(TextField.class).single()).setValue(lastName());
    }

    private static void list(String parameters) {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString(parameters));
    }

    private void open(InquiryId id) {
        navigate("inquiries/" + id, InquiryListView.class);
    }

    private InquiryRow row() {
        return find(InquiryRow.class).single();
    }

    private NoteField note() {
        return find(NoteField.class).single();
    }

    private String timeline() {
        return textOf(find(Timeline.class).single());
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void rosaTakes(InquiryId id) {
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> {
            var seen = inquiries.open(id).orElseThrow();
            return inquiries.assignToMe(id, seen.revision());
        });
    }

    private InquiryDetail stored() {
        return inquiries.open(harold).orElseThrow();
    }

    private String lastName() {
        return name.substring("Harold ".length());
    }

    private InquiryId received(String from) {
        return received(
                Submissions.withSection(Submissions.about(topic.id(), from), topic.whoItIsFor(), "Who it is for"));
    }

    private InquiryId received(Submission submission) {
        var reference = desk.receive(submission);
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}

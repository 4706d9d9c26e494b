package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever searches finds whatever there is, sees why, and comes back to where they were. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class SearchingTest extends SpringBrowserlessTest {

    private static final String FILLER = "I have read your page and thought about it for a while. ";

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Merging merging;

    PublishedTopic topic;
    String mark;

    @BeforeEach
    void publish(@Autowired JdbcClient jdbc, @Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void whatIsFoundSaysHowItStandsAndSpamComesLastByItself() {
        received("Elsewhere");
        received("Open " + mark);
        var taken = taken("Taken");
        var merged = received("Merged " + mark);
        merging.merge(
                new Seen(merged, revision(merged)),
                new Seen(taken.id(), inquiries.open(taken.id()).orElseThrow().revision()),
                Set.of());
        var soon = Instant.now().plus(Duration.ofDays(3));
        planned("Waiting", NextStepKind.WAIT, soon);
        planned("Aside", NextStepKind.COME_BACK, soon);
        for (var ending : List.of(
                Ending.of(Outcome.ANSWERED),
                Ending.booked(soon),
                Ending.of(Outcome.NOT_SUITABLE),
                Ending.declined("Lives too far away"),
                Ending.of(Outcome.UNREACHABLE))) {
            var mine = taken("Closed");
            inquiries.close(mine.id(), mine.revision(), ending);
        }
        var spam = received("Spam " + mark);
        inquiries.markAsSpam(spam, revision(spam));

        list("status=closed");
        search(mark);

        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Closed", "Could not be reached"),
                        row -> assertThat(row).contains("Closed", "Declined"),
                        row -> assertThat(row).contains("Closed", "Not suitable"),
                        row -> assertThat(row).contains("Closed", "Booked"),
                        row -> assertThat(row).contains("Closed", "Answered"),
                        row -> assertThat(row).contains("Aside", "Come back to it", "Mara Klein"),
                        row -> assertThat(row).contains("Waiting", "Wait for the person", "Mara Klein"),
                        row -> assertThat(row.lines()).contains("Merged " + mark, "Merged"),
                        row -> assertThat(row).contains("Taken", "First answer", "Mara Klein"),
                        row -> assertThat(row.lines()).contains("Open " + mark, "Unassigned"),
                        row -> assertThat(row.lines()).contains("Spam " + mark, "Spam"));
        assertThat(groups()).containsExactly("Spam");
    }

    private InquiryDetail taken(String name) {
        var id = received(name + " " + mark);
        return inquiries.assignToMe(id, revision(id));
    }

    private void planned(String name, NextStepKind kind, Instant by) {
        var mine = taken(name);
        steps.plan(mine.id(), mine.revision(), kind, by, null);
    }

    @Test
    void whatWasFoundIsMarkedWhereverItStands() {
        received("Zoë O’Brien " + mark, null, null, FILLER.repeat(8) + "My Straße is steep, says Zoë. " + FILLER);

        search("zoe obrien strasse " + mark);

        assertThat(marks()).containsExactly("Zoë", "O’Brien", mark, "Straße", "Zoë");
        assertThat(rows().getFirst()).contains("… it for a while. My Straße is steep");
    }

    @Test
    void aMessageIsShownFromItsBeginningWhereWhatWasFoundIsSeenThere() {
        received("Zoë " + mark, null, null, "My knee hurts. " + FILLER);

        search("knee " + mark);

        assertThat(rows().getFirst()).contains("My knee hurts.").doesNotContain("…");
    }

    @Test
    void whatTheRowDoesNotShowIsSaidInALineOfItsOwn() {
        var id = received("Zoë " + mark, "zk.keller@mail.example", "(212) 555-0143", "My knee hurts");
        inquiries.note(id, revision(id), "Ask Dr. Patel about the pacemaker");

        search(mark + " keller 212-555-0143 pacemaker");

        assertThat(rows().getFirst())
                .contains("Phone: (212) 555-0143", "E-mail: zk.keller@mail.example", "Note:", "about the pacemaker");
        assertThat(marks()).contains("keller", "pacemaker");
        search(mark);
        assertThat(rows().getFirst()).doesNotContain("Phone:", "E-mail:", "Note:");
    }

    @Test
    void aRowKeepsItsMarksWhenTheInquiryChanges() {
        received("Zoë " + mark, null, null, FILLER.repeat(8) + "My knee hurts.");
        search("knee " + mark);
        Rows.open(find(InquiryRow.class).single());

        test(find(Button.class).withText("Assign to me").single()).click();

        assertThat(marks()).containsExactly(mark, "knee");
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        received("<b>Zoë</b> " + mark, null, null, "<img src=x onerror=alert(1)> knee");

        search("knee img " + mark);

        assertThat(rows().getFirst()).contains("<b>Zoë</b>", "<img src=x onerror=alert(1)>");
        assertThat(marks()).containsExactly(mark, "img", "knee");
    }

    @Test
    void aMisspeltNameIsForgivenAndSaid() {
        received("Rosa Keller " + mark);

        search("Keler " + mark);

        assertThat(groups()).containsExactly("Nothing for “Keler " + mark + "”. Also: Keller");
        assertThat(rows()).hasSize(1);
        assertThat(marks()).containsExactly("Keller", mark);
    }

    @Test
    void whoIsMeantComesAfterWhoIsFound() {
        received("Rosa Keller " + mark);
        received("Tom Keler " + mark);

        search("Keler " + mark);

        assertThat(groups()).containsExactly("Also: Keller");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Tom Keler"),
                        row -> assertThat(row).contains("Rosa Keller"));
    }

    @Test
    void whatNobodySaysIsSaidToBeNothing() {
        search("unheard " + mark);

        assertThat(find(Paragraph.class)
                        .withText("Nothing for “unheard " + mark + "”.")
                        .exists())
                .isTrue();
        assertThat(rows()).isEmpty();
    }

    @Test
    void whoEmptiesTheFieldIsWhereTheyWereAsFarAsTheyHadRead() {
        IntStream.range(0, 45).forEach(number -> received("Number " + number + " " + mark));
        list("status=received");
        test(find(Button.class).withText("Show older inquiries").single()).click();
        var before = rows();

        search(mark);
        assertThat(rows()).hasSize(40);
        search("");

        assertThat(rows()).hasSameSizeAs(before);
        assertThat(find(InquiryLink.class).withAttribute("aria-current", "page").all())
                .singleElement()
                .satisfies(link -> assertThat(textOf(link)).startsWith("Unassigned"));
    }

    @Test
    void whoChoosesAListEndsTheSearch() {
        received("Zoë " + mark);
        list("status=closed");
        search(mark);
        var all = find(InquiryLink.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().strip().equals("All"))
                .findFirst()
                .orElseThrow();

        var views = find(ViewNav.class).single().getElement();
        var data = new JsonMapper().createObjectNode().put("event.target.closest('a')", true);
        views.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(views, "click", data));
        test(all).click();

        assertThat(find(TextField.class).single().getValue()).isEmpty();
        assertThat(marks()).isEmpty();
    }

    private int revision(InquiryId id) {
        return inquiries.open(id).orElseThrow().revision();
    }

    private InquiryId received(String name) {
        return received(name, null, null, null);
    }

    private InquiryId received(String name, @Nullable String email, @Nullable String phone, @Nullable String message) {
        var reference = desk.receive(Submissions.of(topic.id(), name, email, phone, message));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    private static void list(String parameters) {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString(parameters));
    }

    private void search(String words) {
        if (find(TextField.class).all().isEmpty()) {
            list("");
        }
        test(find(TextField.class).single()).setValue(words);
    }

    private List<String> rows() {
        return find(InquiryRow.class).all().stream().map(Rows::textOf).toList();
    }

    private List<String> groups() {
        return find(Div.class).withClassName("group").all().stream()
                .map(SearchingTest::textOf)
                .toList();
    }

    private List<String> marks() {
        return find(InquiryRow.class).all().stream().flatMap(Rows::marks).toList();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}

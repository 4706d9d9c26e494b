package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.InquirySummary;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator ticks inquiries and does the same to all of them, and marks the one that is open. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class ManyBarTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    private PublishedTopic topic;
    private NamedAccount me;

    @BeforeEach
    void publishAndBeNew(@Autowired JdbcClient jdbc) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        me = staff.hireCoordinator("Ines Duarte");
        SecurityContextHolder.setContext(people.context(me, Roles.COORDINATOR));
    }

    @Test
    void allThatAreTickedAreTakenAtOnceAndOneUndoGivesThemBack() {
        var ids = received(3);
        list("");
        tick(ids.subList(0, 2));

        Menus.choose(menu("Give to…"), me.name());

        assertThat(rows()).extracting(InquirySummary::assigneeName).containsExactly(me.name(), me.name(), null);
        assertThat(told()).contains("2 given to " + me.name());
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(rows()).extracting(InquirySummary::assigneeName).containsOnlyNulls();
        assertThat(told()).contains("2 taken back.").doesNotContain("stay");
    }

    @Test
    void whatWouldBeLeftAloneIsSaidBeforeAnythingHappens() {
        var ids = received(2);
        close(ids.getFirst());
        list("status=all&");
        tick(ids);

        Menus.choose(menu("Give to…"), me.name());

        assertThat(rows()).extracting(InquirySummary::status).contains(InquiryStatus.RECEIVED);
        assertThat(textOf(find(Dialog.class).single())).contains("It will be done to 1 of 2. Left alone: 1 is over.");
        test(find(Button.class).withText("Give 1").single()).click();
        assertThat(rows())
                .extracting(InquirySummary::status)
                .containsExactlyInAnyOrder(InquiryStatus.ASSIGNED, InquiryStatus.CLOSED);
    }

    @Test
    void whereThereIsNothingToDoItSaysWhy() {
        var ids = received(1);
        close(ids.getFirst());
        list("status=closed&");
        tick(ids);

        Menus.choose(menu("Close…"), "Answered");

        assertThat(told()).contains("There is nothing to do to them: 1 is over.");
    }

    @Test
    void allInTheViewAreDoneWithProgressAlsoThoseFurtherDown() {
        var ids = received(45);
        list("");
        assertThat(find(InquiryRow.class).all()).hasSize(40);
        tick(ids.subList(0, 1));

        test(find(Button.class).withText("All in view").single()).click();
        Menus.choose(menu("Give to…"), me.name());

        assertThat(find(ProgressBar.class).single().getMax()).isEqualTo(45);
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return !find(ProgressBar.class).exists();
        });
        assertThat(told()).contains("45 given to " + me.name());
        assertThat(rows()).hasSize(45).extracting(InquirySummary::assigneeName).containsOnly(me.name());
    }

    @Test
    void aLabelThatThereIsNotYetIsPutOnAll() {
        var ids = received(2);
        var label = "L" + UUID.randomUUID().toString().substring(0, 8);
        list("");
        tick(ids);

        Menus.choose(menu("Label"), "Another…");
        test(find(Button.class)
                        .withText("Label")
                        .withPropertyValue(Button::getThemeName, "primary")
                        .single())
                .click();
        var name = find(TextField.class).withLabel("Name").single();
        assertThat(name.getErrorMessage()).isEqualTo("Write what it is called.");
        test(name).setValue(label);
        test(find(Button.class)
                        .withText("Label")
                        .withPropertyValue(Button::getThemeName, "primary")
                        .single())
                .click();

        assertThat(rows()).allSatisfy(row -> assertThat(row.marks().labels()).containsExactly(label));
        assertThat(find(InquiryRow.class).all())
                .allSatisfy(row -> assertThat(Rows.textOf(row)).contains(label));
    }

    @Test
    void theOneThatIsOpenIsLabelledStarredAndMarkedAsUnread() {
        var id = received(1).getFirst();
        var label = "L" + UUID.randomUUID().toString().substring(0, 8);
        UI.getCurrent().navigate("inquiries/" + id, here(""));

        find(Popover.class).withClassName("label-popover").single().open();
        test(find(Button.class).withText("Add").single()).click();
        var fresh = find(TextField.class).withLabel("New label").single();
        assertThat(fresh.getErrorMessage()).isEqualTo("Write what it is called.");
        test(fresh).setValue(label);
        test(find(Button.class).withText("Add").single()).click();
        assertThat(textOf(find(MarksPane.class).single())).contains(label);
        assertThat(labels().getValue()).containsExactly(label);

        test(find(Button.class).withAriaLabel("Star").single()).click();
        test(find(Button.class).withText("Mark as unread").single()).click();

        assertThat(rows().getFirst().marks().starred()).isTrue();
        assertThat(rows().getFirst().marks().unread()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> labels() {
        return find(CheckboxGroup.class).single();
    }

    private void close(InquiryId id) {
        var mine = inquiries.assignToMe(id, inquiries.open(id).orElseThrow().revision());
        inquiries.close(id, mine.revision(), Ending.of(Outcome.ANSWERED));
    }

    private void list(String query) {
        UI.getCurrent().navigate("inquiries", here(query));
    }

    private QueryParameters here(String query) {
        return QueryParameters.fromString(query + "topic=" + topic.id());
    }

    /** As the browser tells of it. */
    private void tick(List<InquiryId> ids) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail", ids.stream().map(id -> "row-" + id).collect(Collectors.joining(" ")));
        var ticks = find(ManyBar.class).single().getElement();
        var many = ticks.getChild(ticks.getChildCount() - 1);
        many.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(many, "ticked", data));
    }

    private MenuButton menu(String text) {
        return find(MenuButton.class, find(ManyBar.class).single()).all().stream()
                .filter(menu -> textOf(menu).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<InquirySummary> rows() {
        return inquiries
                .search(
                        new InquiryFilter(InquiryScope.ALL, Narrowing.NONE.withTopics(Set.of(topic.id())), ""),
                        null,
                        100)
                .reversed();
    }

    private String told() {
        return textOf(find(Notification.class).all().getLast());
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private List<InquiryId> received(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> desk.receive(Submissions.about(topic.id(), "Ann " + number)))
                .map(reference -> inquiries
                        .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                        .getFirst()
                        .id())
                .toList();
    }
}

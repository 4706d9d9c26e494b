package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.SavedViews;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator narrows the list, keeps what they see as a view and puts their views in order. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class InboxFiltersTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    SavedViews views;

    @Autowired
    People people;

    private PublishedTopic topic;

    @BeforeEach
    void receiveAndBeNew(@Autowired JdbcClient jdbc) {
        SecurityContextHolder.setContext(people.context("Ines Duarte " + UUID.randomUUID(), Roles.COORDINATOR));
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        desk.receive(Submissions.about(topic.id(), "Ann Lund"));
        desk.receive(Submissions.in("es", Submissions.about(topic.id(), "Luis Ortega")));
    }

    @Test
    void tickingABoxNarrowsTheListAndItsAddressAndAChipTakesItOff() {
        list("topic=" + topic.id());
        assertThat(names()).containsExactlyInAnyOrder("Ann Lund", "Luis Ortega");

        find(Popover.class).withClassName("filter-popover").single().open();
        test(boxes("Language")).selectItem("Spanish");

        assertThat(names()).containsExactly("Luis Ortega");
        assertThat(address()).contains("language=es", "topic=" + topic.id());
        test(button("Spanish")).click();
        assertThat(names()).hasSize(2);
        assertThat(address()).doesNotContain("language");
    }

    @Test
    void anAddressSaysAllThatTheListIsNarrowedBy() {
        var filter = new InquiryFilter(
                InquiryScope.TO_ANSWER,
                Narrowing.NONE
                        .withTopics(Set.of(topic.id(), UUID.randomUUID()))
                        .withPriorities(Set.of(Priority.HIGH, Priority.LOW))
                        .withLanguages(Set.of("es", "en"))
                        .withLabels(Set.of("Ask Dr. Patel & co", "ñ"))
                        .withStarred(true)
                        .withUnread(true),
                "");

        var written = FilterParameters.write(filter);

        assertThat(FilterParameters.read(written, "")).isEqualTo(filter);
        assertThat(FilterParameters.read(
                        QueryParameters.fromString("status=never&priority=soon&topic=x&assignee=1&language=xx"), ""))
                .isEqualTo(new InquiryFilter(InquiryScope.TO_ANSWER, ""));
    }

    @Test
    void whereNothingIsLeftTheListSaysHowToSeeMore() {
        list("priority=high&topic=" + topic.id());

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("None is like this. Take something off above to see more.");
    }

    @Test
    void whatOneSeesIsKeptAsAViewThatCountsAndLeadsThere() {
        list("language=es&topic=" + topic.id());

        test(button("Keep this view…")).click();
        test(find(TextField.class).withLabel("Name").single()).setValue("Spanish ones");
        test(button("Keep")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Spanish ones");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Only you");
        assertThat(find(InquiryLink.class, view("Spanish ones"))
                        .single()
                        .getElement()
                        .getAttribute("data-count"))
                .isEqualTo("1");
        assertThat(button("Keep this view…", false)).isEmpty();

        list("");
        assertThat(find(H1.class).single().getText()).isEqualTo("To answer");
        test(find(InquiryLink.class).all().stream()
                        .filter(link -> textOf(link).startsWith("Spanish ones"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(names()).containsExactly("Luis Ortega");
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideTheField() {
        views.keep("Mine", false, new InquiryFilter(InquiryScope.LATE, ""));
        list("priority=high");

        test(button("Keep this view…")).click();
        var name = find(TextField.class).withLabel("Name").single();
        test(name).setValue("mine");
        test(button("Keep")).click();

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("There is one of this name already.");
        assertThat(name.getValue()).isEqualTo("mine");
    }

    @Test
    void viewsAreMovedRenamedSharedAndRemovedAndComeBack() {
        for (var priority : Priority.values()) {
            views.keep(
                    "View " + priority,
                    false,
                    new InquiryFilter(InquiryScope.OPEN, Narrowing.NONE.withPriorities(Set.of(priority)), ""));
        }
        list("");
        assertThat(kept()).containsExactly("View HIGH", "View NORMAL", "View LOW");

        Menus.choose(menu("View LOW"), "Move up");
        assertThat(kept()).containsExactly("View HIGH", "View LOW", "View NORMAL");

        Menus.choose(menu("View LOW"), "Rename…");
        test(find(TextField.class).withLabel("Name").single()).setValue("Whenever");
        test(button("Keep")).click();
        assertThat(kept()).containsExactly("View HIGH", "Whenever", "View NORMAL");

        Menus.choose(menu("View NORMAL"), "Remove");
        assertThat(kept()).containsExactly("View HIGH", "Whenever");
        test(button("Undo")).click();
        assertThat(kept()).containsExactly("View HIGH", "Whenever", "View NORMAL");

        views.remove(views.all().stream()
                .filter(view -> view.name().equals("Whenever"))
                .findFirst()
                .orElseThrow()
                .id());
        Menus.choose(menu("Whenever"), "Move up");
        assertThat(textOf(find(Notification.class).all().getLast()))
                .contains("A colleague has removed this view meanwhile.");
        assertThat(kept()).containsExactly("View HIGH", "View NORMAL");
    }

    @Test
    void aViewIsGivenToTheTeam() {
        var called = "Ours " + UUID.randomUUID();
        list("priority=low");
        test(button("Keep this view…")).click();
        test(find(TextField.class).withLabel("Name").single()).setValue(called);
        test(find(Checkbox.class).withLabel("The whole team has it").single()).click();
        test(button("Keep")).click();

        assertThat(views.all())
                .filteredOn(view -> view.name().equals(called))
                .singleElement()
                .matches(view -> view.shared());

        Menus.choose(menu(called), "Remove");
        assertThat(kept()).doesNotContain(called);
    }

    private void list(String query) {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString(query));
    }

    private String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private List<String> names() {
        return find(InquiryRow.class).all().stream().map(Rows::nameOf).toList();
    }

    private List<String> kept() {
        return find(ViewItem.class).all().stream()
                .filter(item -> !textOf(item).startsWith("Ours "))
                .map(item -> textOf(find(InquiryLink.class, item).single()).replaceAll(" \\d*$", ""))
                .toList();
    }

    private ViewItem view(String name) {
        return find(ViewItem.class).all().stream()
                .filter(item -> textOf(item).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private MenuButton menu(String view) {
        return find(MenuButton.class, view(view)).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> boxes(String label) {
        return find(CheckboxGroup.class).withLabel(label).single();
    }

    private Button button(String text) {
        return button(text, true).getFirst();
    }

    private List<Button> button(String text, boolean required) {
        var found = find(Button.class).withText(text).all();
        assertThat(found).matches(buttons -> !required || !buttons.isEmpty(), "has " + text);
        return found;
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}

package org.clinic.portal.topic.draft.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.topic.ui.ShownOutline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class StructureViewTest extends SpringBrowserlessTest {

    @Autowired
    SectionService sections;

    @Autowired
    People people;

    private DraftedTopic drafted;

    @BeforeEach
    void author(@Autowired TopicService topics, @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void theButtonsSayWhatIsNextAndDoIt() {
        var topic = drafted.with("Recovery", "Risks");
        open(topic, "Recovery");
        outline().move("Recovery", 1);
        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery");

        click("Undo: move “Recovery”");
        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks");
        click("Redo: move “Recovery”");
        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery");
        assertThat(button("Nothing to redo").isEnabled()).isFalse();
    }

    @Test
    void aRemovedSectionIsUndoneFromTheNoticeToo() {
        var topic = drafted.with("Recovery", "Risks", "Questions");
        open(topic, "Recovery");
        outline().choose("Risks", "remove");
        outline().move("Recovery", 1);

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(drafted.headings(topic)).containsExactlyInAnyOrder("Recovery", "Risks", "Questions");
        assertThat(drafted.section(topic, "Risks").body()).isEqualTo(DraftedTopic.words("About Risks"));
    }

    @Test
    void whatCannotBeUndoneSaysWhy() {
        var topic = drafted.with("Recovery", "Risks");
        open(topic, "Recovery");
        outline().move("Recovery", 1);
        var recovery = drafted.section(topic, "Recovery").id();
        people.as(people.context("Dana Park", Roles.MARKETING), () -> sections.remove(recovery));

        click("Undo: move “Recovery”");

        assertThat(find(Span.class, find(Notification.class).single()).single().getText())
                .isEqualTo("Not undone: move “Recovery”. Why: Dana Park has moved, split, merged or removed the section"
                        + " since.");
    }

    @Test
    void anotherKindIsUndoneAsWell() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        var kinds = find(Select.class).withClassName("kind").single();
        test(kinds).selectItem("Risks");

        click("Undo: change the kind of “Recovery”");

        assertThat(test(kinds).getSelected()).isEqualTo(SectionKind.OTHER);
    }

    @Test
    void aDuplicateIsOpenedAndAMergedSectionHoldsBoth() {
        var topic = drafted.with("Recovery", "Risks");
        open(topic, "Recovery");

        outline().choose("Recovery", "duplicate");
        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Recovery (copy)", "Risks");
        assertThat(outline().open()).isEqualTo("Recovery (copy)");
        outline().choose("Recovery (copy)", "mergeNext");

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Recovery (copy)");
        assertThat(drafted.section(topic, "Recovery (copy)").body().blocks()).hasSize(3);
        click("Undo: merge “Recovery (copy)” with the next");
        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Recovery (copy)", "Risks");
    }

    @Test
    void theBinTellsWhatWasRemovedAndPutsItBack() {
        var topic = drafted.with("Recovery", "Risks");
        people.as(people.context("Dana Park", Roles.MARKETING), () -> {
            drafted.remove(drafted.section(topic, "Risks"));
            return null;
        });
        EditorAddress.of(topic).open();
        assertThat(find(RouterLink.class).withText("Bin (1)").exists()).isTrue();

        openBin(topic);
        assertThat(find(H3.class).withText("Risks").exists()).isTrue();
        assertThat(find(Span.class).withText("removed by Dana Park").exists()).isTrue();
        click("Put “Risks” back");

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks");
        assertThat(find(RouterLink.class).withText("Bin (0)").exists()).isTrue();
    }

    @Test
    void anEmptyBinSaysSo() {
        openBin(drafted.with("Recovery"));

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("The bin is empty."));
    }

    @Test
    @SignedInAs(Roles.REVIEWER)
    void whoChecksTheTextMayReadTheBinAndUndoesNothing() {
        var topic = people.as(people.context("Dana Park", Roles.MARKETING), () -> {
            var id = drafted.with("Recovery", "Risks");
            drafted.remove(drafted.section(id, "Risks"));
            return id;
        });

        openBin(topic);

        assertThat(find(H3.class).withText("Risks").exists()).isTrue();
        assertThat(find(Button.class).withText("Put back").exists()).isFalse();
        assertThat(find(HistoryButtons.class).exists()).isFalse();
    }

    private void open(TopicId topic, String heading) {
        EditorAddress.of(topic, drafted.section(topic, heading).id()).open();
    }

    private void openBin(TopicId topic) {
        EditorAddress.bin(topic).open();
    }

    private ShownOutline outline() {
        return ShownOutline.here();
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(find(Button.class).all().stream()
                        .map(button -> button.getAriaLabel().orElse(""))
                        .toList()
                        .toString()));
    }

    private void click(String label) {
        test(button(label)).click();
    }
}

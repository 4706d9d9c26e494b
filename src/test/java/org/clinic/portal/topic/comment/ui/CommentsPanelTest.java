package org.clinic.portal.topic.comment.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.comment.RemarkText;
import org.clinic.portal.topic.draft.DraftSection;
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
@SignedInAs(Roles.REVIEWER)
class CommentsPanelTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    CommentService comments;

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeEach
    void aTopic(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = people.as(people.context("Mara Klein", Roles.MARKETING), () -> drafted.with("Recovery", "Risks"));
    }

    @Test
    void withoutCommentsItSaysHowToBegin() {
        open("Recovery");
        show("Comments");

        assertThat(find(Paragraph.class).withTextContaining("No open comments").exists())
                .isTrue();
    }

    @Test
    void theOpenSectionsCommentsComeFirst() {
        comment("Recovery", "About the second");
        comment("Risks", "About the first");
        open("Risks");
        show("Comments 2");

        assertThat(said()).containsExactly("About the first", "About the second");
        assertThat(find(CommentCard.class).all().getFirst().getElement().getAttribute("aria-label"))
                .isEqualTo("Comment by Mara Klein");
    }

    @Test
    void theOutlineTellsHowManyAreOpenInEachSection() {
        comment("Risks", "About the first");
        comment("Risks", "And more");
        open("Recovery");

        assertThat(waiting("Risks")).contains("2 comments");
        assertThat(waiting("Recovery")).isEmpty();
    }

    private List<String> waiting(String heading) {
        return ShownOutline.here().waiting(heading);
    }

    @Test
    void aReviewerCommentsOnASection() {
        open("Recovery");
        show("Comments");

        click("Comment on this section");
        write("Is this all?");
        click("Comment");

        assertThat(comments.of(topic)).singleElement().satisfies(thread -> {
            assertThat(thread.anchor()).isEqualTo(Anchor.ofSection());
            assertThat(thread.remarks().getFirst().text()).isEqualTo("Is this all?");
        });
        assertThat(said()).containsExactly("Is this all?");
        assertThat(find(NativeButton.class).withText("Comments 1").exists()).isTrue();
    }

    @Test
    void whatIsBlankIsNotSent() {
        open("Recovery");
        show("Comments");

        click("Comment on this section");
        write("  ");
        click("Comment");

        assertThat(comments.of(topic)).isEmpty();
        assertThat(find(Paragraph.class)
                        .withTextContaining("between 1 and 2000")
                        .exists())
                .isTrue();
    }

    @Test
    void aReplyToWhatSomeoneElseHasSettledStaysOnScreen() {
        var thread = comment("Recovery", "Is this right?");
        open("Recovery");
        show("Comments 1");
        click("Reply");
        write("Yes.");
        comments.resolve(thread.id());

        click("Reply");

        assertThat(find(Span.class).withTextContaining("Someone else changed").exists())
                .isTrue();
        assertThat(comments.of(topic).getFirst().remarks()).hasSize(1);
        assertThat(field().getProperty("value")).isEqualTo("Yes.");
    }

    @Test
    void whatIsSettledIsShownWhenItIsAskedFor() {
        comment("Recovery", "Is this right?");
        open("Recovery");
        show("Comments 1");

        click("Resolve");
        assertThat(said()).isEmpty();
        show("Resolved (1)");
        assertThat(said()).containsExactly("Is this right?");
        click("Reopen");

        assertThat(comments.of(topic).getFirst().isOpen()).isTrue();
        assertThat(find(NativeButton.class).withText("Comments 1").exists()).isTrue();
    }

    @Test
    void aCommentsAddressOpensItsSectionAndTheCommentBesideIt() {
        var thread = comment("Risks", "Is this right?");

        UI.getCurrent()
                .navigate(
                        "topics/" + topic,
                        QueryParameters.of("comment", thread.id().toString()));

        assertThat(find(TextArea.class).withAriaLabel("Heading").single().getValue())
                .isEqualTo("Risks");
        assertThat(find(CommentCard.class).single().getElement().getClassList()).contains("chosen");
    }

    @Test
    void whatSomeoneElseSaysComesWhileOneWrites() {
        var thread = comment("Recovery", "Is this right?");
        open("Recovery");
        show("Comments 1");
        click("Reply");
        write("I think");
        var field = field();

        people.as(
                people.context("Omar Reyes", Roles.REVIEWER),
                () -> comments.reply(thread.id(), new RemarkText("It is.", Set.of())));
        find(CommentsPanel.class).single().reload();

        assertThat(said()).containsExactly("Is this right?", "It is.");
        assertThat(field()).isEqualTo(field);
        assertThat(field.getProperty("value")).isEqualTo("I think");
    }

    private CommentThread comment(String heading, String words) {
        var section = section(heading);
        return comments.add(
                section.id(), Anchor.ofBlock(section.body(), 0), section.body(), new RemarkText(words, Set.of()));
    }

    private DraftSection section(String heading) {
        return drafted.section(topic, heading);
    }

    private void open(String heading) {
        EditorAddress.of(topic, section(heading).id()).open();
    }

    private void show(String panel) {
        test(find(NativeButton.class).withText(panel).single()).click();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }

    private List<String> said() {
        return find(Paragraph.class).withClassName("text").all().stream()
                .map(text -> text.getElement().getTextRecursively())
                .toList();
    }

    /** The field that can be seen. */
    private Element field() {
        return find(RemarkField.class).all().stream()
                .filter(field -> field.getParent().orElseThrow().isVisible() && field.isVisible())
                .findFirst()
                .orElseThrow()
                .getElement()
                .getChild(0);
    }

    private void write(String words) {
        try {
            field().getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", words)
                    .run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError("The field cannot be written in", denied);
        }
    }
}

package org.clinic.portal.topic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class DependantsViewTest extends SpringBrowserlessTest {

    @Autowired
    SectionService sections;

    private DraftedTopic drafted;
    private TopicId topic;
    private TopicId linking;

    @BeforeEach
    void aTopicAndOneThatLinksToIt(@Autowired TopicService topics, @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks");
        linking = drafted.with("Before");
        var link = new LinkTarget.ToSection(
                new TopicId(topic.id()), drafted.section(topic, "Risks").id());
        var words = new RichText(List.of(new Span("what may go wrong", false, false, false, link)));
        var section = drafted.section(linking, "Before");
        sections.save(
                section.id(),
                section.text(),
                new SectionText(SectionKind.OTHER, "Before", new Body(List.of(new Block.Paragraph(words)))));
    }

    @Test
    void archivingSaysWhatLinksToTheTopicAndGoesOn() {
        choose("Put into the archive");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("1 other topic that links to it", title(linking), "only words for visitors");
        assertThat(link().getHref()).isEqualTo(address());
        assertThat(drafted.read(topic).archived()).isNull();
        click("Put into the archive");

        assertThat(drafted.read(topic).archived()).isNotNull();
        assertThat(getCurrentView()).isInstanceOf(TopicListView.class);
    }

    @Test
    void whatNothingLinksToIsArchivedWithoutAsking() {
        topic = linking;

        choose("Put into the archive");

        assertThat(drafted.read(linking).archived()).isNotNull();
    }

    @Test
    void theArchiveListsWhatLinksToTheTopic() {
        choose("Put into the archive");
        click("Put into the archive");

        EditorAddress.of(topic).open();

        assertThat(find(H2.class).single().getText()).isEqualTo("This topic is in the archive");
        assertThat(link().getHref()).isEqualTo(address());
    }

    @Test
    void withdrawingSaysWhatLinksToTheTopicAndGoesOn() {
        drafted.publish(topic);
        choose("Withdraw…");

        assertThat(link().getHref()).isEqualTo(address());
        test(find(RadioButtonGroup.class).single()).selectItem("It has to be looked over");
        test(find(TextArea.class).withLabel("Note for colleagues").single()).setValue("Out of date");
        click("Withdraw");

        assertThat(drafted.read(topic).live()).isNull();
    }

    private void choose(String item) {
        EditorAddress.of(topic).open();
        Menus.choose(find(MenuButton.class).withClassName("more").single(), item);
    }

    private Anchor link() {
        return find(Anchor.class).withText(title(linking)).single();
    }

    private String address() {
        return "topics/%s?section=%s"
                .formatted(linking, drafted.section(linking, "Before").id());
    }

    private String title(TopicId id) {
        return drafted.read(id).details().title();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}

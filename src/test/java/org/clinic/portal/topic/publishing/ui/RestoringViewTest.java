package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class RestoringViewTest extends SpringBrowserlessTest {

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeEach
    void aVersionAndALaterDraftThatIsReplacedByIt(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks", "Recovery");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Dangers", "Other words.");
        EditorAddress.of(topic, drafted.section(topic, "Dangers").id()).open();
        test(find(NativeButton.class).withText("Versions").single()).click();
        test(find(Button.class).withText("Restore").last()).click();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void theNoticeTakesItBack() {
        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery");

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(drafted.headings(topic)).containsExactly("Dangers", "Recovery");
    }

    @Test
    void soDoTheButtonsWhichDoItAgainToo() {
        click("Undo: restore version 1");
        assertThat(drafted.headings(topic)).containsExactly("Dangers", "Recovery");
        click("Redo: restore version 1");

        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery");
    }

    private void click(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }
}

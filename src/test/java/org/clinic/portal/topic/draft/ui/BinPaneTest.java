package org.clinic.portal.topic.draft.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
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
class BinPaneTest extends SpringBrowserlessTest {

    @Autowired
    SectionSplitService parts;

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeEach
    void aTopicWithAMergedSection(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Recovery", "Risks", "Questions");
        merge();
    }

    @Test
    void whatWasMergedSaysWhereItsTextIsAndTheMergeIsTakenBack() {
        EditorAddress.bin(topic).open();
        assertThat(find(Paragraph.class)
                        .withTextContaining("Its text went into “Recovery”")
                        .exists())
                .isTrue();

        click("Take back that “Risks” was merged");

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks", "Questions");
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About Recovery"));
    }

    @Test
    void itIsPutBackAsACopyWhichIsSaid() {
        EditorAddress.bin(topic).open();

        click("Put “Risks” back as a copy");

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks", "Questions");
        assertThat(drafted.section(topic, "Recovery").body().blocks()).hasSize(3);
    }

    @Test
    void ofTwoThatWereMergedIntoOneTheLastIsTakenBackFirst() {
        merge();
        EditorAddress.bin(topic).open();

        assertThat(find(Button.class).withText("Take the merge back").all()).hasSize(1);
        click("Take back that “Questions” was merged");
        EditorAddress.bin(topic).open();
        click("Take back that “Risks” was merged");

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks", "Questions");
    }

    @Test
    void aMergeThatCannotBeTakenBackSaysWhy() {
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "All is new.");
        EditorAddress.bin(topic).open();

        click("Take back that “Risks” was merged");

        assertThat(find(Span.class, find(Notification.class).single()).single().getText())
                .isEqualTo("The merge was not taken back. Why: the text has changed where it would be divided.");
    }

    @Test
    void whereItsTextWentIntoTheBinTooItIsPutBackAsAnyOther() {
        drafted.remove(drafted.section(topic, "Recovery"));
        EditorAddress.bin(topic).open();

        click("Put “Risks” back");

        assertThat(drafted.headings(topic)).containsExactly("Risks", "Questions");
    }

    private void merge() {
        assertThat(parts.mergeWithNext(drafted.section(topic, "Recovery").id())).isTrue();
    }

    private void click(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }
}

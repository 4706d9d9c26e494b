package org.clinic.portal.topic.standard.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.TermService;
import org.clinic.portal.topic.ui.ClinicTerms;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.topic.ui.ShownOutline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class DetailFindingsTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    TopicService topics;

    private DraftedTopic drafted;
    private TopicId topic;
    private String right;
    private String wrong;

    @BeforeEach
    void aTopicAndATermThatNoOtherTestHas(
            @Autowired SectionService sections,
            @Autowired PublishingService publishing,
            @Autowired TermService terms,
            @Autowired TopicNews news) {
        drafted = new DraftedTopic(topics, sections, publishing);
        var word = UUID.randomUUID().toString();
        right = "right" + word;
        wrong = "wrong" + word;
        topic = people.as(people.context("Mara Klein", Roles.MARKETING), () -> {
            var id = drafted.with("Recovery");
            new ClinicTerms(terms, news)
                    .add(id, new Term(right, List.of(ForbiddenForm.exactly(wrong)), "Our own name."));
            var details = drafted.read(id).details();
            topics.revise(
                    id,
                    drafted.read(id).revision(),
                    new TopicDetails(details.slug(), "en", "FOR OUR PATIENTS", "The " + wrong + " day", ""));
            return id;
        });
    }

    @Test
    void theOutlineFlagsTheDetailsAsItDoesASection() {
        openRecovery();

        assertThat(ShownOutline.here().waitingInDetails()).containsExactly("1 to mend", "1 hint");
        assertThat(find(NativeButton.class).withText("Checks 2").exists()).isTrue();
    }

    @Test
    void theirFindingsStandUnderElsewhereAndLeadToThem() {
        openRecovery();
        showChecks();
        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("2 findings elsewhere in this topic");

        click(wrong);

        assertThat(title().getValue()).isEqualTo("The " + wrong + " day");
        assertThat(find(Paragraph.class).withText("Our own name.").exists()).isTrue();
        assertThat(find(Paragraph.class)
                        .withTextContaining("Write small letters.")
                        .exists())
                .isTrue();
    }

    @Test
    void publishingLeadsToThem() {
        openRecovery();

        click("Publish…");
        find(RouterLink.class)
                .withText("“About this topic”: A term written wrongly (" + wrong + ")")
                .single();
        EditorAddress.details(topic).open();

        assertThat(title().getValue()).isEqualTo("The " + wrong + " day");
    }

    @Test
    void theyArePutRightAndSetAside() {
        EditorAddress.details(topic).open();
        showChecks();

        click("Write “" + right + "”");
        assertThat(drafted.read(topic).details().title()).isEqualTo("The " + right + " day");
        click("Set aside");
        test(find(TextArea.class).withLabel("Why may it stay?").single()).setValue("So is our sign.");
        click("Set aside");

        assertThat(find(NativeButton.class).withText("Checks").exists()).isTrue();
        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("1 finding set aside");
    }

    @Test
    void nextProblemBeginsWithTheDetails() {
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "A cut is made.");
        EditorAddress.details(topic).open();

        click("Next problem");
        click("Next problem");
        assertThat(find(TextField.class).withLabel("Title").exists()).isTrue();
        click("Next problem");
        assertThat(find(TextArea.class).withAriaLabel("Heading").single().getValue())
                .isEqualTo("Recovery");
        click("Next problem");
        assertThat(title().getValue()).isEqualTo("The " + wrong + " day");
    }

    private void openRecovery() {
        EditorAddress.of(topic, drafted.section(topic, "Recovery").id()).open();
    }

    private TextField title() {
        return find(TextField.class).withLabel("Title").single();
    }

    private void showChecks() {
        test(find(NativeButton.class).withTextContaining("Checks").single()).click();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}

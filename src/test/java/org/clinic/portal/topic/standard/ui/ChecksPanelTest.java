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
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.CheckService;
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
class ChecksPanelTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    CheckService checks;

    @Autowired
    TermService terms;

    private DraftedTopic drafted;
    private TopicId topic;
    private String right;
    private String wrong;

    @BeforeEach
    void aTopicAndATermThatNoOtherTestHas(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing,
            @Autowired TopicNews news) {
        drafted = new DraftedTopic(topics, sections, publishing);
        var word = UUID.randomUUID().toString();
        right = "right" + word;
        wrong = "wrong" + word;
        var term = new Term(right, List.of(ForbiddenForm.exactly(wrong)), "Our own name.");
        topic = people.as(people.context("Mara Klein", Roles.MARKETING), () -> {
            var id = drafted.with("Recovery", "Risks");
            new ClinicTerms(terms, news).add(id, term);
            return id;
        });
    }

    @Test
    void theOutlineTellsInWordsHowMuchWaits() {
        write("Recovery", "A cut is made.", "DO NOT EAT.");
        write("Risks", "Few: " + wrong);
        open("Recovery");

        assertThat(waiting("Recovery")).containsExactly("2 hints");
        assertThat(waiting("Risks")).containsExactly("1 to mend");
        assertThat(find(NativeButton.class).withText("Checks 3").exists()).isTrue();
    }

    @Test
    void aFindingSaysWhatItIsAndWhy() {
        write("Recovery", "A cut is made.");
        showChecks("Recovery");

        assertThat(buttons()).contains("Passive voice", "is made", "Set aside");
        assertThat(find(Paragraph.class).withTextContaining("Say who does it").exists())
                .isTrue();
    }

    @Test
    void aWrongTermIsPutRightByOneClick() {
        write("Recovery", "Our " + wrong + " day.");
        showChecks("Recovery");
        assertThat(find(Paragraph.class).withText("Our own name.").exists()).isTrue();

        click("Write “" + right + "”");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("Our " + right + " day."));
        assertThat(find(Paragraph.class)
                        .withText("Nothing to mend in this section.")
                        .exists())
                .isTrue();
        assertThat(find(NativeButton.class).withText("Checks").exists()).isTrue();
    }

    @Test
    void allWrongTermsArePutRightByOneClickAndTakenBack() {
        write("Recovery", wrong);
        write("Risks", wrong);
        showChecks("Recovery");

        click("Put right all terms in this topic");
        assertThat(drafted.section(topic, "Risks").body()).isEqualTo(DraftedTopic.words(right));
        click("Undo");

        assertThat(drafted.section(topic, "Risks").body()).isEqualTo(DraftedTopic.words(wrong));
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words(wrong));
    }

    @Test
    void aHintIsSetAsideWithAReasonAndTakenBack() {
        write("Recovery", "A cut is made.");
        showChecks("Recovery");

        click("Set aside");
        click("Set aside");
        assertThat(reason().isInvalid()).isTrue();
        test(reason()).setValue("It does not matter who.");
        click("Set aside");

        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("1 finding set aside");
        assertThat(find(Paragraph.class)
                        .withTextContaining("It does not matter who.")
                        .exists())
                .isTrue();
        assertThat(waiting("Recovery")).isEmpty();
        click("Take back");
        assertThat(find(NativeDetails.class).exists()).isFalse();
        assertThat(waiting("Recovery")).containsExactly("1 hint");
    }

    @Test
    void nextProblemGoesThroughTheSectionsAndRound() {
        write("Recovery", "A cut is made.");
        write("Risks", "Few: " + wrong);
        open("Recovery");

        click("Next problem");
        assertThat(heading()).isEqualTo("Recovery");
        click("Next problem");
        assertThat(heading()).isEqualTo("Risks");
        click("Next problem");
        assertThat(heading()).isEqualTo("Recovery");
    }

    @Test
    void publishingLeadsToWhatIsInItsWay() {
        write("Risks", "Few: " + wrong);
        open("Recovery");

        click("Publish…");

        assertThat(find(RouterLink.class)
                        .withText("“Risks”: A term written wrongly (" + wrong + ")")
                        .single()
                        .getHref())
                .isEqualTo("topics/%s?section=%s"
                        .formatted(topic, drafted.section(topic, "Risks").id()));
    }

    @Test
    void withUnavoidableTermsTheTextIsReadTwice() {
        write("Recovery", "Decompression of stenosis is considered. Rest at home for a day or two.");
        open("Recovery");

        addUnavoidable("stenosis");
        click("+ Decompression");

        assertThat(checks.standards(topic).unavoidable()).containsExactly("Decompression", "stenosis");
        assertThat(find(Paragraph.class).withTextContaining("without them").all())
                .hasSize(2);
        test(find(Button.class)
                        .withAriaLabel("Remove “Decompression” from the unavoidable terms")
                        .single())
                .click();
        assertThat(checks.standards(topic).unavoidable()).containsExactly("stenosis");
    }

    @Test
    void whatIsTooLongForATermIsSaidBesideItAndStays() {
        open("Recovery");
        var tooLong = "a".repeat(101);

        addUnavoidable(tooLong);

        assertThat(unavoidable().isInvalid()).isTrue();
        assertThat(unavoidable().getErrorMessage()).isEqualTo("A term may have up to 100 letters.");
        assertThat(unavoidable().getValue()).isEqualTo(tooLong);
    }

    @Test
    @SignedInAs(value = Roles.REVIEWER, name = "Dana Patel")
    void aReviewerSeesFindingsAndChangesNothing() {
        people.as(people.context("Mara Klein", Roles.MARKETING), () -> {
            write("Recovery", "A cut is made.", "Our " + wrong);
            return topic;
        });
        showChecks("Recovery");

        assertThat(buttons()).contains("Passive voice", "A term written wrongly");
        assertThat(buttons()).doesNotContain("Set aside", "Write “" + right + "”");
    }

    private void write(String heading, String... paragraphs) {
        drafted.write(drafted.section(topic, heading), heading, paragraphs);
    }

    private void open(String heading) {
        EditorAddress.of(topic, drafted.section(topic, heading).id()).open();
    }

    private void showChecks(String heading) {
        open(heading);
        test(find(NativeButton.class).withTextContaining("Checks").single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String heading() {
        return find(TextArea.class).withAriaLabel("Heading").single().getValue();
    }

    private TextArea reason() {
        return find(TextArea.class).withLabel("Why may it stay?").single();
    }

    private TextField unavoidable() {
        return find(TextField.class).withCaption("Unavoidable terms").single();
    }

    private void addUnavoidable(String term) {
        test(unavoidable()).setValue(term);
    }

    private List<String> waiting(String heading) {
        return ShownOutline.here().waiting(heading);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}

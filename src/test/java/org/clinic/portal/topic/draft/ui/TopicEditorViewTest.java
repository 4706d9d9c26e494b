package org.clinic.portal.topic.draft.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.TopicStatus;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.topic.ui.ShownOutline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class TopicEditorViewTest extends SpringBrowserlessTest {

    DraftedTopic drafted;

    @BeforeEach
    void author(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Autowired
    People people;

    @Autowired
    ContentJson content;

    @Test
    void whatIsWrittenIsSavedAsItComes() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");

        test(heading()).setValue("The days after");
        write("Rest for two days.");

        assertThat(drafted.section(topic, "The days after").body()).isEqualTo(DraftedTopic.words("Rest for two days."));
        assertThat(state()).startsWith("Saved ");
    }

    @Test
    void whatSomeoneElseWroteMeanwhileIsMergedAndShown() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery, by them");

        test(heading()).setValue("The days after");

        assertThat(drafted.section(topic, "The days after").body())
                .isEqualTo(DraftedTopic.words("About Recovery, by them"));
        assertThat(state()).startsWith("Saved ");
    }

    @Test
    void ofWordsThatTwoHaveChangedOneMayKeepOnesOwn() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About theirs");

        write("About mine");
        assertThat(state()).isEqualTo("Not saved: Mara Klein changed the same words.");
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About theirs"));
        click("Keep mine");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About mine"));
        assertThat(find(ClashNotice.class).exists()).isFalse();
        assertThat(state()).startsWith("Saved ");
    }

    @Test
    void ofWordsThatTwoHaveChangedOneMayKeepTheOthers() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About theirs");
        write("About mine");

        click("Keep Mara Klein’s");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About theirs"));
        assertThat(state()).startsWith("Saved ");
    }

    @Test
    void eachOfThreeTextsMarksTheWordsThatDiffer() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a day.");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a week.");

        write("Rest for an hour.");

        assertThat(compared())
                .containsExactly(
                        "<p>Rest for <ins>an hour</ins>.</p>",
                        "<p>Rest for a <ins>week</ins>.</p>",
                        "<p>Rest for <del>a day</del>.</p>");
    }

    @Test
    void whoWritesOnInAPartThatAColleagueMadeASectionIsToldWhereItIs(@Autowired SectionSplitService parts) {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest.", "Drink water.");
        open(topic, "Recovery");
        var recovery = drafted.section(topic, "Recovery");
        parts.split(recovery.id(), recovery.body(), DraftedTopic.words("Rest."), DraftedTopic.words("Drink water."));
        drafted.write(drafted.section(topic, ""), "At home", "Drink water.");

        write("Rest.", "Drink a glass of water.");

        assertThat(theirs()).isEqualTo("These words stand in the section “At home” now.");
    }

    @Test
    void ofWordsThatAColleagueRemovedIsNotSaidThatThereIsNothing() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest.", "Drink water.");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest.");

        write("Rest.", "Drink a glass of water.");

        assertThat(theirs()).isEqualTo("(no longer in this section)");
    }

    /** What the text of the colleague says where there is none. */
    private String theirs() {
        return find(ComparedText.class).all().get(1).getElement().getChild(1).getTextRecursively();
    }

    @Test
    void whoTakesTheirWordsBackHasNothingToDecideAnyMore() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About theirs");
        write("About mine");

        write("About Recovery");

        assertThat(find(ClashNotice.class).exists()).isFalse();
        assertThat(state()).startsWith("Saved ");
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About theirs"));
    }

    @Test
    void whatIsAnsweredStaysAnsweredWhileOneWritesOn() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a day.", "Eat soup.", "Walk.");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a week.", "Eat bread.", "Walk.");
        write("Rest for a month.", "Eat rice.", "Walk.");
        assertThat(question()).endsWith("(1 of 2)?");
        click("Keep mine");

        write("Rest for a month.", "Eat rice.", "Walk. Slowly.");

        assertThat(question()).endsWith("(2 of 2)?");
        click("Keep Mara Klein’s");
        assertThat(drafted.section(topic, "Recovery").body())
                .isEqualTo(DraftedTopic.words("Rest for a month.", "Eat bread.", "Walk. Slowly."));
    }

    @Test
    void whatComesBackFromTheBrowserLateIsNothingThatWasWrittenThere() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About rest");
        test(heading()).setValue("The days after");
        drafted.write(drafted.section(topic, "The days after"), "The days after", "About rest and food");
        test(heading()).setValue("The weeks after");

        write("About rest");

        assertThat(find(ClashNotice.class).exists()).isFalse();
        assertThat(drafted.section(topic, "The weeks after").body())
                .isEqualTo(DraftedTopic.words("About rest and food"));
    }

    @Test
    void whatWasKeptAndIsStoredByNowIsNotOffered() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About rest");
        open(topic, "Recovery");

        found("About Recovery", "About rest");

        assertThat(find(KeptNotice.class).exists()).isFalse();
    }

    @Test
    void whatWasKeptStaysInTheBrowserUntilItIsStored() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About theirs");
        open(topic, "Recovery");

        found("About Recovery", "About mine");
        click("Take it over");
        assertThat(state()).isEqualTo("Not saved: Mara Klein changed the same words.");
        click("Keep both");

        assertThat(drafted.section(topic, "Recovery").body().blocks()).hasSize(2);
    }

    @Test
    void aSectionThatSomeoneRemovedIsPutBackWithWhatWasWritten() {
        var topic = drafted.with("Risks", "Recovery");
        open(topic, "Recovery");
        drafted.remove(drafted.section(topic, "Recovery"));

        write("Mine.");
        assertThat(state()).isEqualTo("Not saved: someone removed this section.");
        click("Put the section back");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("Mine."));
    }

    @Test
    void aSectionThatSomeoneMergedSaysWhereItsTextWent(@Autowired SectionSplitService parts) {
        var topic = drafted.with("Risks", "Recovery");
        open(topic, "Recovery");
        parts.mergeWithNext(drafted.section(topic, "Risks").id());

        write("Mine.");
        assertThat(find(StaleNotice.class).all().stream().filter(StaleNotice::isVisible))
                .singleElement()
                .satisfies(notice -> assertThat(notice.getElement().getTextRecursively())
                        .startsWith("Someone merged this section with “Risks”"));
        click("Put back as a copy");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("Mine."));
    }

    @Test
    void whatABodyCannotHoldIsRefusedAndNotSaved() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");

        typed("{\"blocks\":[{\"type\":\"html\",\"text\":[{\"text\":\"<script>\"}]}]}");

        assertThat(body().isInvalid()).isTrue();
        assertThat(body().getErrorMessage()).startsWith("This text is too long");
        assertThat(state()).startsWith("Not saved: the text");
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("About Recovery"));
    }

    @Test
    void whatFitsAgainIsSaved() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        typed("{\"blocks\":[{}]}");

        write("Rest.");

        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("Rest."));
        assertThat(state()).startsWith("Saved ");
    }

    @Test
    void whatWasKeptInTheBrowserIsOfferedComparedAndTakenOver() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery", "Theirs.");
        open(topic, "Recovery");

        found("About Recovery", "About Recovery, at length.");
        click("Compare");
        assertThat(compared())
                .containsExactly(
                        "<h3>Recovery</h3><p>About Recovery<ins>, at length.</ins></p>",
                        "<h3>Recovery</h3><p>About Recovery</p><p><del>Theirs.</del></p>");
        click("Close");
        click("Take it over");

        assertThat(drafted.section(topic, "Recovery").body())
                .isEqualTo(DraftedTopic.words("About Recovery, at length.", "Theirs."));
    }

    @Test
    void whatWasKeptComesBackByItselfWhereNobodyHasChangedTheSectionSince() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");

        found("About Recovery", "About Recovery, at length.");

        assertThat(find(Button.class).withText("Compare").exists()).isFalse();
        assertThat(drafted.section(topic, "Recovery").body())
                .isEqualTo(DraftedTopic.words("About Recovery, at length."));
    }

    @Test
    void whatComesBackIsOnesOwnToUndoAndWhatAColleagueWroteIsNot() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        found("About Recovery", "About Recovery, at length.");
        assertThat(receivedAsOwn()).containsExactly(true);

        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery, at length.", "Theirs.");
        test(heading()).setValue("The days after");
        assertThat(receivedAsOwn()).isNotEmpty().containsOnly(false);
    }

    @Test
    void whatComesBackTogetherWithMoreOfAColleagueIsNotOnesOwn() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery", "Theirs.");

        found("About Recovery", "About Recovery, at length.");

        assertThat(receivedAsOwn()).isNotEmpty().containsOnly(false);
    }

    /** Of what the browser was sent since it was last asked: whether its person may undo it. */
    private List<Boolean> receivedAsOwn() {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        return ui.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(sent -> sent.getExpression().contains("receive"))
                .flatMap(sent -> sent.getParameters().stream())
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast)
                .toList();
    }

    @Test
    void whatWasKeptInTheBrowserIsTakenOverFromTheComparison() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery", "Theirs.");
        open(topic, "Recovery");

        found("About Recovery", "About Recovery, at length.");
        click("Compare");
        test(find(Button.class).withText("Take it over").all().getLast()).click();

        assertThat(find(ComparedText.class).exists()).isFalse();
        assertThat(drafted.section(topic, "Recovery").body())
                .isEqualTo(DraftedTopic.words("About Recovery, at length.", "Theirs."));
    }

    /** What stands beside each other, with its marks but without the words for those who do not see them. */
    private List<String> compared() {
        return find(ComparedText.class).all().stream()
                .map(side -> side.getElement()
                        .getChild(1)
                        .getProperty("innerHTML")
                        .replaceAll("<span class=\"unseen\">[^<]*</span>", ""))
                .toList();
    }

    @Test
    void whatWasKeptInTheBrowserMayBeThrownAway() {
        var topic = drafted.with("Recovery");
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "About Recovery", "Theirs.");
        open(topic, "Recovery");

        found("About Recovery", "About Recovery, at length.");
        click("Throw it away");

        assertThat(find(Button.class).withText("Compare").exists()).isFalse();
        assertThat(drafted.section(topic, "Recovery").body())
                .isEqualTo(DraftedTopic.words("About Recovery", "Theirs."));
    }

    @Test
    void readabilityFollowsWhatIsWritten() {
        var topic = drafted.with("Recovery");
        open(topic, "Recovery");

        write("Rest. Walk a bit.");
        assertThat(quality()).contains("2 sentences, 4 words, 4 syllables.");
        write("The interventional radiologist administers considerable anticoagulant medication.");

        assertThat(quality()).contains("1 sentence, 7 words").contains("anticoagulant");
    }

    private String quality() {
        return find(Section.class)
                .withClassName("quality")
                .single()
                .getElement()
                .getTextRecursively();
    }

    /** What a browser says that has kept a text, written when another one was stored. */
    private void found(String base, String text) {
        var json = JsonNodeFactory.instance;
        var kept = json.objectNode()
                .put("key", "portal:…")
                .put("heading", "Recovery")
                .put("body", content.write(DraftedTopic.words(text)))
                .put("at", 1_700_000_000_000L);
        kept.putObject("base").put("heading", "Recovery").put("body", content.write(DraftedTopic.words(base)));
        var element = find(KeptText.class).single().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "found", json.objectNode().set("event.detail", kept)));
    }

    @Test
    void aRemovedSectionComesBackWhereItWas() {
        var topic = drafted.with("Risks", "Recovery", "Benefits");
        open(topic, "Risks");

        outline().choose("Recovery", "remove");
        assertThat(drafted.headings(topic)).containsExactly("Risks", "Benefits");
        click("Undo");

        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery", "Benefits");
        assertThat(heading().getValue()).isEqualTo("Recovery");
    }

    @Test
    void sectionsMoveUpAndDown() {
        var topic = drafted.with("Risks", "Recovery", "Benefits");
        open(topic, "Risks");

        outline().move("Benefits", -1);
        outline().move("Risks", 1);

        assertThat(drafted.headings(topic)).containsExactly("Benefits", "Risks", "Recovery");
    }

    @Test
    void movingKeepsWhatIsWritten() {
        var topic = drafted.with("Risks", "Recovery");
        open(topic, "Recovery");
        write("Mine.");

        outline().move("Recovery", -1);

        assertThat(drafted.headings(topic)).containsExactly("Recovery", "Risks");
        assertThat(drafted.section(topic, "Recovery").body()).isEqualTo(DraftedTopic.words("Mine."));
    }

    @Test
    void anAddedSectionIsOpenedToBeWritten() {
        var topic = drafted.with("Risks");
        open(topic, "Risks");

        Menus.choose(menu("adding"), "Recovery");

        assertThat(heading().getValue()).isEmpty();
        assertThat(heading().getPlaceholder()).isEqualTo("Recovery");
        assertThat(drafted.headings(topic)).containsExactly("Risks", "");
    }

    @Test
    void publishingLeadsToWhatItWouldDo() {
        var topic = drafted.with("Risks");
        open(topic, "Risks");

        click("Publish…");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("topics/%s/publish".formatted(topic));
    }

    @Test
    void aTopicIsWithdrawnWithAReason() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        open(topic, "Risks");

        Menus.choose(menu("more"), "Withdraw…");
        test(find(RadioButtonGroup.class).single()).selectItem("It has to be looked over");
        test(find(TextArea.class).withLabel("Note for colleagues").single()).setValue("Out of date");
        click("Withdraw");
        showVersions();

        assertThat(drafted.read(topic).status()).isEqualTo(TopicStatus.WITHDRAWN);
        assertThat(find(Paragraph.class).withTextContaining("Out of date").exists())
                .isTrue();
        assertThat(find(Paragraph.class)
                        .withTextContaining("is being looked over")
                        .exists())
                .isTrue();
    }

    @Test
    void aVersionsTextBecomesTheDraftAgain() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Dangers", "Other words.");
        open(topic, "Dangers");
        write("Words that are not worth keeping.");

        showVersions();
        click("Restore");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(heading().getValue()).isEqualTo("Risks");
        assertThat(body().getValue()).isEqualTo(DraftedTopic.words("About Risks"));
    }

    @Test
    void anEmptiedAddressIsMadeOfTheTitleAndSaysIfThatIsTaken() {
        var title = drafted.read(drafted.with("Risks")).details().title();
        var topic = drafted.with("Risks");
        EditorAddress.details(topic).open();

        test(find(TextField.class).withLabel("Title").single()).setValue(title);
        test(find(TextField.class).withLabel("Address").single()).setValue("");

        assertThat(find(TextField.class).withLabel("Address").single().getErrorMessage())
                .startsWith("Empty, the address is made of the title");
    }

    @Test
    void detailsAreSavedAndATakenAddressIsRefused() {
        var other = drafted.read(drafted.with("Risks"));
        var topic = drafted.with("Risks");
        EditorAddress.details(topic).open();

        test(find(TextField.class).withLabel("Title").single()).setValue("Before your procedure");
        test(find(TextField.class).withLabel("Address").single())
                .setValue(other.details().slug());
        assertThat(state()).startsWith("Not saved: the address");
        assertThat(find(TextField.class).withLabel("Address").single().getErrorMessage())
                .startsWith("Another topic");
        test(find(TextField.class).withLabel("Address").single()).setValue("before-" + topic);

        assertThat(drafted.read(topic).details().slug()).isEqualTo("before-" + topic);
        assertThat(find(H1.class).single().getText()).isEqualTo("Before your procedure");
    }

    @Test
    @SignedInAs(value = Roles.REVIEWER, name = "Dana Patel")
    void aReviewerReadsAndChangesNothing() {
        var topic = people.as(people.context("Mara Klein", Roles.MARKETING), () -> {
            var written = drafted.with("Risks", "Recovery");
            drafted.publish(written);
            return written;
        });
        open(topic, "Recovery");

        assertThat(heading().isReadOnly()).isTrue();
        assertThat(body().isReadOnly()).isTrue();
        // A hard word, which leads to where it stands, and what draws the panel beside in and out.
        assertThat(find(Button.class).all().stream().map(Button::getText)).containsOnly("Recovery", "");
        assertThat(find(MenuButton.class).withClassName("adding").exists()).isFalse();
        showVersions();
        assertThat(find(RouterLink.class).withText("Version 1").exists()).isTrue();
    }

    private void open(TopicId topic, String heading) {
        EditorAddress.of(topic, drafted.section(topic, heading).id()).open();
    }

    private void write(String... paragraphs) {
        typed(content.write(DraftedTopic.words(paragraphs)));
    }

    private String question() {
        return find(Paragraph.class)
                .withTextContaining("What shall stay here")
                .single()
                .getText();
    }

    /** What a browser sends of the text. */
    private void typed(String json) {
        try {
            body().getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", json)
                    .run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError("The text cannot be written in", denied);
        }
    }

    private ShownOutline outline() {
        return ShownOutline.here();
    }

    private MenuButton menu(String name) {
        return find(MenuButton.class).withClassName(name).single();
    }

    private TextArea heading() {
        return find(TextArea.class).withAriaLabel("Heading").single();
    }

    private BodyField body() {
        return find(BodyField.class).single();
    }

    private void showVersions() {
        test(find(NativeButton.class).withText("Versions").single()).click();
    }

    private String state() {
        return find(SaveState.class).single().text();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}

package org.clinic.portal.topic.form.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
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
class TopicFormViewTest extends SpringBrowserlessTest {

    private static final String AS_CLINIC = "Asks what every form of the clinic asks.";

    @Autowired
    TopicFormService forms;

    @Autowired
    TopicService topics;

    @Autowired
    Clinic clinic;

    private TopicId topic;

    @BeforeEach
    void open(@Autowired SectionService sections, @Autowired PublishingService publishing) {
        topic = new DraftedTopic(topics, sections, publishing).with("Recovery");
        UI.getCurrent().navigate("topics/%s/form".formatted(topic));
    }

    @Test
    void itBeginsAsTheClinicsAndAsksAnotherQuestionOnceThatIsApplied() {
        assertThat(spans()).contains(AS_CLINIC);
        assertThat(said()).contains("Not at all: both ask the same.");
        addCane();
        assertThat(spans()).contains("Added: Do you walk with a cane?");
        assertThat(forms.form(topic).own()).isEmpty();

        click("Apply to the topic");

        assertThat(forms.form(topic).own().orElseThrow().own())
                .extracting(AskedField::label)
                .containsExactly(new Wording("Do you walk with a cane?", "¿Camina con bastón?"));
        assertThat(spans()).anyMatch(text -> text.startsWith("A form of its own, applied by "));

        click("Undo");

        assertThat(forms.form(topic).own()).isEmpty();
        assertThat(spans()).contains(AS_CLINIC);
    }

    @Test
    void pressedTwiceItIsAppliedAndToldOnce() {
        addCane();

        click("Apply to the topic");
        click("Apply to the topic");

        assertThat(forms.form(topic).number()).isEqualTo(1);
        assertThat(find(Button.class).withText("Undo").all()).hasSize(1);
    }

    @Test
    void whoAsksWhatTheClinicAsksCanTakeThatBackWithWhatTheyHadTyped() {
        var own = asking("Who sent you?");
        forms.ask(forms.form(topic), Optional.of(own));
        openAgain();
        addCane();

        click("Ask what the clinic asks");

        assertThat(forms.form(topic).own()).isEmpty();
        assertThat(names()).doesNotContain("Who sent you?", "Do you walk with a cane?");
        assertThat(find(Button.class).withText("Ask what the clinic asks").exists())
                .isFalse();

        click("Undo");

        assertThat(forms.form(topic).own()).contains(own);
        assertThat(names()).contains("Who sent you?", "Do you walk with a cane?");
    }

    @Test
    void whatIsWrongIsSaidBesideTheQuestionAndNothingIsApplied() {
        click("Add a question");
        type("Question in English", "Do you walk with a cane?");
        click("Apply to the topic");

        assertThat(said()).contains("Write the question in every language of the site.");
        assertThat(forms.form(topic).number()).isZero();

        type("Question in Spanish", "¿Camina con bastón?");
        assertThat(said()).doesNotContain("Write the question in every language of the site.");
    }

    @Test
    void whatAColleagueAppliedMeanwhileIsSaidAndWhatWasTypedStays() {
        addCane();
        var theirs = asking("Who sent you?");
        forms.ask(forms.form(topic), Optional.of(theirs));

        click("Apply to the topic");

        assertThat(said()).anyMatch(text -> text.startsWith("Meanwhile "));
        assertThat(forms.form(topic).own()).contains(theirs);
        assertThat(names()).contains("Do you walk with a cane?");

        click("Take theirs");

        assertThat(names()).contains("Who sent you?").doesNotContain("Do you walk with a cane?");
        assertThat(said()).noneMatch(text -> text.startsWith("Meanwhile "));
    }

    /** What stood there before is a change by now. */
    @Test
    void afterAColleagueWasQuickerWhatIsPutBackAsItWasIsKept() {
        addCane();
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));
        click("Apply to the topic");

        click("Remove");

        assertThat(names()).hasSize(AskedFields.USUAL.all().size());
        assertThat(find(KeptValue.class).single().written()).isNotEmpty();
        click("Take theirs");
        assertThat(find(KeptValue.class).single().written()).isEmpty();
    }

    @Test
    void whatIsTypedCanBeThrownAway() {
        addCane();
        click("Discard changes");

        assertThat(names()).hasSize(AskedFields.USUAL.all().size());
        assertThat(said()).contains("Not at all: both ask the same.");
    }

    @Test
    void whatWasAppliedStandsThereTheNewestFirstWithWhatItChanged() {
        assertThat(said()).anyMatch(text -> text.startsWith("Nothing was applied yet."));
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you here?")));
        forms.ask(forms.form(topic), Optional.empty());
        openAgain();

        var name = forms.form(topic).choosing().orElseThrow().name();
        assertThat(history()).hasSize(4);
        assertThat(history().get(0)).contains(name, AS_CLINIC, "What visitors read now");
        assertThat(history().get(1))
                .contains(
                        name, "Put otherwise: Who sent you here?", "Who sent you here? (required)", "Name (required)");
        assertThat(history().get(2)).contains(name, "A form of its own.", "Who sent you? (required)");
        assertThat(history().get(3)).as("of now, too").isEqualTo(AS_CLINIC);
        assertThat(find(Button.class).withText("Go back to this").all()).hasSize(2);
    }

    @Test
    void oneGoesBackToWhatWasAppliedAndCanTakeThatBack() {
        var first = asking("Who sent you?");
        forms.ask(forms.form(topic), Optional.of(first));
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you here?")));
        openAgain();

        find(Button.class).withText("Go back to this").all().getFirst().click();

        assertThat(forms.form(topic).own()).contains(first);
        assertThat(names()).contains("Who sent you?").doesNotContain("Who sent you here?");
        assertThat(history()).hasSize(4);

        click("Undo");
        assertThat(names()).contains("Who sent you here?");

        click("Go back to this");
        assertThat(forms.form(topic).own()).as("as before the first").isEmpty();
    }

    @Test
    void whoGoesBackKeepsWhatTheyHadTyped() {
        var first = asking("Who sent you?");
        forms.ask(forms.form(topic), Optional.of(first));
        forms.ask(forms.form(topic), Optional.empty());
        openAgain();
        addCane();

        find(Button.class).withText("Go back to this").all().getFirst().click();

        assertThat(forms.form(topic).own()).contains(first);
        assertThat(names()).contains("Do you walk with a cane?").doesNotContain("Who sent you?");
    }

    @Test
    void whatWouldBeRefusedTodayDoesNotComeBack() {
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));
        var inEnglish = new ArrayList<>(asking("Who sent you here?").all());
        inEnglish.set(
                inEnglish.size() - 1,
                new AskedField(
                        "q0000000a",
                        Kind.LINE,
                        true,
                        true,
                        new Wording("Who sent you here?", ""),
                        Wording.NONE,
                        List.of()));
        withoutSpanish(() -> forms.ask(forms.form(topic), Optional.of(new AskedFields(inEnglish))));
        forms.ask(forms.form(topic), Optional.empty());
        openAgain();

        find(Button.class).withText("Go back to this").all().getFirst().click();

        assertThat(forms.form(topic).own()).isEmpty();
        assertThat(spans()).anyMatch(text -> text.startsWith("The former questions cannot be asked any more"));
    }

    private void withoutSpanish(Runnable act) {
        var facts = clinic.facts();
        clinic.become(new ClinicFacts(
                facts.name(),
                facts.phone(),
                facts.zone(),
                facts.usual(),
                facts.country(),
                facts.address(),
                facts.hours(),
                facts.emergency(),
                List.of(Translations.ENGLISH),
                facts.look(),
                facts.footer(),
                facts.form()));
        try {
            act.run();
        } finally {
            clinic.become(facts);
        }
    }

    @Test
    void olderOnesAreShownOnceAskedFor() {
        for (int i = 1; i <= 11; i++) {
            forms.ask(forms.form(topic), Optional.of(asking("Question " + i)));
        }
        openAgain();

        assertThat(history()).hasSize(10);
        click("Show older ones");

        assertThat(history()).hasSize(12);
        assertThat(history().getLast()).startsWith(AS_CLINIC);
        assertThat(find(Button.class).withText("Show older ones").exists()).isFalse();
    }

    @Test
    void theEditorSaysWhatTheFormAsksAndLeadsHere() {
        EditorAddress.of(topic).open();
        assertThat(panel()).contains(AS_CLINIC);

        forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));
        openAgain();
        EditorAddress.of(topic).open();

        assertThat(panel()).contains("Asks its own questions:", "Who sent you?").doesNotContain("not written in");
        assertThat(find(RouterLink.class)
                        .withText("Change what it asks")
                        .single()
                        .getHref())
                .isEqualTo("topics/%s/form".formatted(topic));
    }

    @Test
    void whatIsInTheArchiveAsksNothingElse(@Autowired TopicArchive archive) {
        archive.add(topic);
        openAgain();

        assertThat(find(TopicFormPane.class).exists()).isFalse();
    }

    @Test
    void inSpanishTheScreenIsInSpanish() {
        UI.getCurrent().setLocale(Translations.SPANISH);
        EditorAddress.of(topic).open();
        openAgain();

        assertThat(find(H1.class).all().stream().map(H1::getText)).contains("Formulario de contacto");
        assertThat(spans()).contains("Pregunta lo que preguntan todos los formularios de la clínica.");
    }

    private List<String> history() {
        return find(TopicFormHistory.class)
                .single()
                .getContent()
                .getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(Component::getChildren)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void openAgain() {
        UI.getCurrent().navigate("topics");
        UI.getCurrent().navigate("topics/%s/form".formatted(topic));
    }

    private AskedFields asking(String question) {
        var all = new ArrayList<>(clinic.facts().form().all());
        all.add(new AskedField(
                "q0000000a", Kind.LINE, true, true, new Wording(question, question), Wording.NONE, List.of()));
        return new AskedFields(all);
    }

    private void addCane() {
        click("Add a question");
        var last = find(TextField.class).withLabel("Question in English").all().size() - 1;
        test(find(TextField.class).withLabel("Question in English").all().get(last))
                .setValue("Do you walk with a cane?");
        test(find(TextField.class).withLabel("Question in Spanish").all().get(last))
                .setValue("¿Camina con bastón?");
    }

    private void type(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    private String panel() {
        test(find(NativeButton.class).withText("Contact form").single()).click();
        return find(FormPanel.class).single().getElement().getTextRecursively();
    }

    private List<String> names() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}

package org.clinic.portal.clinic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.version.PublishedTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class AskedViewTest extends SpringBrowserlessTest {

    @Autowired
    ClinicSettings settings;

    @Autowired
    ClinicPreviews previews;

    @Autowired
    Clinic clinic;

    private ClinicFacts before;

    @BeforeEach
    void open() {
        before = settings.latest().facts();
        navigate(AskedView.class);
    }

    @AfterEach
    void putBack() {
        if (!settings.latest().facts().equals(before)) {
            settings.apply(settings.latest().number(), before);
        }
    }

    /** The browser would bring the place in the frame into view, and scroll the screen for that. */
    @Test
    void whatIsLookedAtFirstIsGoneToWithinTheFrame() {
        assertThat(find(IFrame.class).single().getSrc()).doesNotContain("#");
    }

    @Test
    void aQuestionOfTheClinicsOwnIsAskedOnceItIsApplied() {
        click("Add a question");
        type("Question in English", "Who sent you?");
        type("Question in Spanish", "¿Quién le envía?");
        choose(Kind.ONE);
        write("Choices in English", "A doctor\nA friend");
        write("Choices in Spanish", "Un médico\nUna amistad");
        assertThat(previews.shown()).map(facts -> facts.form().own().size()).contains(1);
        assertThat(clinic.facts().form().own()).isEmpty();

        click("Apply to the site");

        assertThat(clinic.facts().form().own()).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Kind.ONE);
            assertThat(question.label()).isEqualTo(new Wording("Who sent you?", "¿Quién le envía?"));
            assertThat(question.choices())
                    .containsExactly(new Wording("A doctor", "Un médico"), new Wording("A friend", "Una amistad"));
        });
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("Added: Who sent you?");
    }

    @Test
    void pressedTwiceItIsAppliedAndToldOnce() {
        var number = settings.latest().number();
        click("Add a question");
        type("Question in English", "Who sent you?");
        type("Question in Spanish", "¿Quién le envía?");

        click("Apply to the site");
        click("Apply to the site");

        assertThat(settings.latest().number()).isEqualTo(number + 1);
        assertThat(find(Button.class).withText("Undo").all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidBesideTheQuestionAndNothingIsApplied() {
        click("Add a question");
        type("Question in English", "Who sent you?");
        click("Apply to the site");

        assertThat(said()).contains("Write the question in every language of the site.");
        assertThat(settings.latest().facts()).isEqualTo(before);

        type("Question in Spanish", "¿Quién le envía?");
        assertThat(said()).doesNotContain("Write the question in every language of the site.");
    }

    @Test
    void somebodyCanAlwaysAnswer() {
        test(asked(1)).click();
        test(asked(2)).click();
        click("Apply to the site");

        assertThat(said()).contains("Ask for a phone number or an e-mail address: otherwise nobody can answer.");
        assertThat(settings.latest().facts()).isEqualTo(before);
    }

    @Test
    void nobodyCanLeaveOutTheName() {
        assertThat(asked(0).isEnabled()).isFalse();
        assertThat(find(Checkbox.class).withLabel("Required").all().getFirst().isEnabled())
                .isFalse();
    }

    @Test
    void helpIsFoldedAwayUntilThereIsSome() {
        assertThat(find(TextField.class).withLabel("Help in English").exists()).isFalse();

        test(button("Add help: E-mail")).click();
        type("Help in English", "Where we send the answer");
        click("Apply to the site");

        assertThat(clinic.facts().form().find(Kind.EMAIL.name()).orElseThrow().help())
                .isEqualTo(new Wording("Where we send the answer", ""));
        assertThat(find(TextField.class).withLabel("Help in English").all()).hasSize(1);
    }

    @Test
    void itIsSaidWhichTopicsHaveAFormOfTheirOwnAndWhatOfThemIsNotWritten() {
        var fields = new FormFacts(() -> {}, () -> List.of(form("The knee", ""), form("The hip", "¿Bastón?")));
        fields.show(before);

        var text = fields.getElement().getTextRecursively();
        assertThat(text).contains("a form of their own, which this one does not change:", "The knee", "The hip");
        assertThat(text).contains("These topics ask something that has no words in Spanish.");
        assertThat(find(Anchor.class, fields).all().stream().map(Anchor::getHref))
                .containsExactly("/topics/the-knee#ask", "/topics/the-hip#ask", "/topics/the-knee#ask");
    }

    @Test
    void whereNoTopicHasAFormOfItsOwnNothingIsSaidOfThem() {
        var fields = new FormFacts(() -> {}, List::of);
        fields.show(before);

        assertThat(find(Anchor.class, fields).exists()).isFalse();
        assertThat(find(Section.class, fields).all()).as("that of its fields").hasSize(1);
    }

    static OwnForm form(String title, String spanish) {
        var all = new ArrayList<>(AskedFields.USUAL.all());
        all.add(new AskedField(
                "q0000000a", Kind.LINE, true, false, new Wording("A cane?", spanish), Wording.NONE, List.of()));
        var slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        var topic = new PublishedTopic(
                new TopicId(UUID.randomUUID()), slug, "", title, "", "en", 1, Instant.parse("2026-11-02T08:00:00Z"));
        return new OwnForm(topic, new AskedFields(all));
    }

    @Test
    void theOrderIsChangedWithButtons() {
        assertThat(names()).startsWith("Name", "Phone", "E-mail");
        button("Move up: E-mail").click();
        button("Move up: E-mail").click();
        assertThat(names()).startsWith("E-mail", "Name", "Phone");
        assertThat(button("Move up: E-mail").isEnabled()).isFalse();
        click("Apply to the site");

        assertThat(clinic.facts().form().all())
                .extracting(AskedField::kind)
                .startsWith(Kind.EMAIL, Kind.NAME, Kind.PHONE);
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("In another order");
    }

    @Test
    void aQuestionThatIsRemovedCanBePutBack() {
        click("Add a question");
        type("Question in English", "Who sent you?");
        click("Remove");
        assertThat(names()).doesNotContain("Who sent you?");

        click("Undo");

        assertThat(names()).endsWith("Who sent you?");
    }

    @Test
    void whatIsTypedCanBeThrownAway() {
        click("Add a question");
        click("Discard changes");

        assertThat(names()).hasSize(7);
    }

    @Test
    void inSpanishTheScreenIsInSpanish() {
        UI.getCurrent().setLocale(Translations.SPANISH);
        navigate(ClinicView.class);
        navigate(AskedView.class);

        assertThat(find(H1.class).all().stream().map(H1::getText)).contains("Formulario de contacto");
        assertThat(names()).startsWith("Nombre", "Teléfono");
    }

    private List<String> names() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Checkbox asked(int place) {
        return find(Checkbox.class).withLabel("Asked").all().get(place);
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    private void write(String label, String text) {
        test(find(TextArea.class).withLabel(label).single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(Kind kind) {
        var select =
                (Select<Kind>) find(Select.class).withLabel("Answered with").single();
        test(select).selectItem("One of the choices");
        assertThat(select.getValue()).isEqualTo(kind);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}

package org.clinic.portal.clinic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.clinic.MarkFile;
import org.clinic.portal.testing.BrokenUpload;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class ClinicViewTest extends SpringBrowserlessTest {

    private static final byte[] MARK = "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>".getBytes(StandardCharsets.UTF_8);

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
        navigate(ClinicView.class);
    }

    @AfterEach
    void putBack() {
        if (!settings.latest().facts().equals(before)) {
            settings.apply(settings.latest().number(), before);
        }
    }

    @Test
    void whatIsAppliedIsWhatTheClinicSays() {
        type("Name", "Lakeside Back Care");
        write("Notice in English", "Call 911 at once.");
        test(find(CheckboxGroup.class).withLabel("Languages").single()).deselectItem("Español");
        click("Apply to the site");

        assertThat(clinic.name()).isEqualTo("Lakeside Back Care");
        assertThat(clinic.facts().emergency().english()).isEqualTo("Call 911 at once.");
        assertThat(clinic.facts().languages()).containsExactly(Locale.ENGLISH);
        assertThat(history().getFirst()).contains("Lakeside Back Care", "Call 911 at once.", "What visitors read now");
    }

    @Test
    void whoAddsALanguageIsToldAtOnceWhichTopicsAskSomethingNotWrittenInIt() {
        var unwritten = new UnwrittenForms();
        var forms = List.of(AskedViewTest.form("The knee", ""), AskedViewTest.form("The hip", "¿Bastón?"));

        unwritten.show(forms, List.of(Locale.ENGLISH));
        assertThat(unwritten.getElement().getTextRecursively()).isEmpty();

        unwritten.show(forms, List.of(Locale.ENGLISH, Translations.SPANISH));
        assertThat(unwritten.getElement().getTextRecursively())
                .contains("no words in Spanish", "The knee")
                .doesNotContain("The hip", "English");
    }

    @Test
    void whatTopicsLackIsSaidOfWhatIsAppliedAndFollowsWhatIsChosen() {
        var form = new ClinicForm(List.of(), () -> List.of(AskedViewTest.form("The knee", "")), () -> {});
        UI.getCurrent().add(form);
        form.show(before);
        assertThat(unwritten(form)).contains("no words in Spanish", "The knee");

        test(find(CheckboxGroup.class, form).withLabel("Languages").single()).deselectItem("Español");
        assertThat(unwritten(form)).isEmpty();

        test(find(CheckboxGroup.class, form).withLabel("Languages").single()).selectItem("Español");
        assertThat(unwritten(form)).contains("The knee");
    }

    private String unwritten(ClinicForm form) {
        return find(UnwrittenForms.class, form).single().getElement().getTextRecursively();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsApplied() {
        type("Name", " ");
        type("Phone", "call us");
        write("Notice in Spanish", "a".repeat(301));
        click("Apply to the site");

        assertThat(line("Name").getErrorMessage()).isEqualTo("Give the clinic its name.");
        assertThat(line("Phone").getErrorMessage()).startsWith("This cannot be dialled.");
        assertThat(find(TextArea.class).withLabel("Notice in Spanish").single().getErrorMessage())
                .isEqualTo("Shorten this to 300 characters.");
        assertThat(settings.latest().facts()).isEqualTo(before);

        type("Name", "Lakeside");
        assertThat(line("Name").isInvalid()).isFalse();
        assertThat(line("Phone").isInvalid()).isTrue();
    }

    @Test
    void whoIsInTheMiddleOfTypingIsNotInterrupted() {
        type("Phone", "555");

        assertThat(line("Phone").isInvalid()).isFalse();
    }

    @Test
    void whatSomebodyElseAppliedMeanwhileIsSaidAndWhatWasTypedStays() {
        var theirs = named("Theirs");
        settings.apply(settings.latest().number(), theirs);
        type("Name", "Mine");
        click("Apply to the site");

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("Meanwhile"));
        assertThat(line("Name").getValue()).isEqualTo("Mine");
        assertThat(clinic.name()).isEqualTo("Theirs");

        click("Apply to the site");
        assertThat(clinic.name()).isEqualTo("Mine");
    }

    /** Whoever applies their own a second time would take it back unseen. */
    @Test
    void whatAColleagueAppliedInFieldsThatNobodyTouchedHereStandsInThem() {
        settings.apply(settings.latest().number(), theirs());
        type("Name", "Mine");
        click("Apply to the site");

        assertThat(line("Name").getValue()).isEqualTo("Mine");
        assertThat(previews.shown()).hasValueSatisfying(facts -> {
            assertThat(facts.name()).isEqualTo("Mine");
            assertThat(facts.zone()).isEqualTo(theirs().zone());
            assertThat(facts.look()).isEqualTo(theirs().look());
        });
        click("Apply to the site");

        assertThat(clinic.name()).isEqualTo("Mine");
        assertThat(clinic.facts().zone()).isEqualTo(theirs().zone());
        assertThat(clinic.facts().look()).isEqualTo(theirs().look());
    }

    @Test
    void oneGoesBackToWhatWasApplied() {
        settings.apply(settings.latest().number(), named("First"));
        settings.apply(settings.latest().number(), named("Second"));
        openAnew();
        type("Phone", "(212) 555-0199");

        find(Button.class).withText("Go back to this").all().getFirst().click();

        assertThat(clinic.name()).isEqualTo("First");
        assertThat(line("Phone").getValue()).as("another act").isEqualTo("(212) 555-0199");
        assertThat(history().getFirst()).contains("Went back to what it was.", "Second", "First");
    }

    @Test
    void aColourThatIsHardToReadIsMeasuredAndTheNearestOffered() {
        type("Colour", "#ffd400");
        assertThat(said()).anyMatch(text -> text.startsWith("Contrast 1.3:1 on light pages, "));
        click("Apply to the site");
        assertThat(line("Colour").getErrorMessage()).startsWith("Its contrast is 1.3:1, and text needs 4.5:1.");

        find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Take #"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(line("Colour").isInvalid()).isFalse();
        click("Apply to the site");
        assertThat(clinic.facts().look().accent()).isNotNull().matches(accent -> accent.isReadable());
    }

    @Test
    void whatIsNoColourIsNotTakenForNone() {
        type("Colour", "teal");
        click("Apply to the site");

        assertThat(line("Colour").getErrorMessage()).startsWith("Write a colour as");
        assertThat(settings.latest().facts()).isEqualTo(before);
    }

    @Test
    void linksLeadToTopicsAndSafePlacesAlone() {
        type("In English", "Directions");
        type(0, "Leads to", "http://clinic.example");
        click("Apply to the site");
        assertThat(said()).contains("Link 1: write where it leads, as /topics/… or https://…");

        type(0, "Leads to", "https://clinic.example/way");
        assertThat(find(TextField.class).withLabel("Leads to").all())
                .as("and another")
                .hasSize(2);
        click("Apply to the site");

        assertThat(clinic.facts().footer().links())
                .containsExactly(new FooterLink(new Wording("Directions", ""), "https://clinic.example/way"));
    }

    @Test
    void whatIsTypedIsLookedAtBeforeItIsApplied() {
        type("Name", "Not Yet");
        assertThat(previews.shown()).map(ClinicFacts::name).contains("Not Yet");
        assertThat(clinic.name()).isEqualTo(before.name());

        type("Phone", "555");
        type("Name", "Not Either");
        assertThat(previews.shown()).map(ClinicFacts::name).contains("Not Yet");
        assertThat(said()).anyMatch(text -> text.startsWith("Something that you typed cannot be applied"));
    }

    @Test
    void whatIsTypedCanBeThrownAway() {
        type("Name", "Mine");
        click("Discard changes");

        assertThat(line("Name").getValue()).isEqualTo(before.name());
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Discard changes");
    }

    @Test
    void whatIsChosenIsThereAgainAfterAReload() {
        choose("Europe/Madrid");
        test(find(CheckboxGroup.class).withLabel("Languages").single()).deselectItem("Español");
        leadForPrivacyTo("https://clinic.example/privacy");
        type("In English", "Directions");
        type(0, "Leads to", "https://clinic.example/way");
        upload(MARK);

        reload();

        assertThat(previews.shown()).hasValueSatisfying(facts -> {
            assertThat(facts.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
            assertThat(facts.languages()).containsExactly(Locale.ENGLISH);
            assertThat(facts.footer())
                    .isEqualTo(new Footer(
                            List.of(new FooterLink(new Wording("Directions", ""), "https://clinic.example/way")),
                            "https://clinic.example/privacy"));
            assertThat(facts.look().mark()).isEqualTo(MarkFile.read(MARK));
        });
        click("Discard changes");
        assertThat(kept()).as("and is not any more").allMatch(String::isEmpty);
        assertThat(previews.shown()).isEmpty();
    }

    @Test
    void whatIsAppliedIsNotKeptAnyMore() {
        choose("Europe/Madrid");
        upload(MARK);
        click("Apply to the site");
        assertThat(kept()).allMatch(String::isEmpty);

        test(find(Button.class).withText("Remove").single()).click();
        reload();

        assertThat(clinic.facts().look().mark()).isNotNull();
        assertThat(previews.shown())
                .hasValueSatisfying(facts -> assertThat(facts.look().mark())
                        .as("what was removed is removed")
                        .isNull());
    }

    @Test
    void whatIsPutBackAsItWasIsNotKept() {
        choose("Europe/Madrid");
        choose(before.zone().getId());

        assertThat(kept()).allMatch(String::isEmpty);
    }

    /** What stood there before is a change by now. */
    @Test
    void afterAColleagueWasQuickerWhatIsPutBackAsItWasIsKept() {
        choose("Europe/Madrid");
        upload(MARK);
        settings.apply(settings.latest().number(), theirs());
        click("Apply to the site");
        assertThat(said()).anyMatch(text -> text.startsWith("Meanwhile"));

        choose(before.zone().getId());
        test(find(Button.class).withText("Remove").single()).click();
        reload();

        assertThat(previews.shown()).hasValueSatisfying(facts -> {
            assertThat(facts.zone()).isEqualTo(before.zone());
            assertThat(facts.look().mark()).isNull();
        });
    }

    @Test
    void whatAColleagueAppliedAsWellIsNotKeptAnyMore() {
        choose("Europe/Berlin");
        upload(MARK);
        settings.apply(settings.latest().number(), theirs());
        type("Name", "Mine");
        click("Apply to the site");

        assertThat(kept()).allMatch(String::isEmpty);
        assertThat(line("Name").getValue()).isEqualTo("Mine");
    }

    @Test
    void whatIsPutBackAsItWasBeforeOneWentBackIsKept() {
        settings.apply(settings.latest().number(), theirs());
        settings.apply(settings.latest().number(), before);
        openAnew();
        choose("Europe/Madrid");
        find(Button.class).withText("Go back to this").all().getFirst().click();
        assertThat(clinic.facts().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));

        choose(before.zone().getId());
        reload();

        assertThat(previews.shown())
                .hasValueSatisfying(facts -> assertThat(facts.zone()).isEqualTo(before.zone()));
    }

    private ClinicFacts theirs() {
        return new ClinicFacts(
                before.name(),
                before.phone(),
                ZoneId.of("Europe/Berlin"),
                before.usual(),
                before.country(),
                before.address(),
                before.hours(),
                before.emergency(),
                before.languages(),
                new Look(before.look().accent(), MarkFile.read(MARK)),
                before.footer(),
                before.form());
    }

    @Test
    void ofAFileThatDidNotArriveThatIsSaidUntilOneDoes() {
        BrokenUpload.tell(find(Upload.class).single(), "mark.svg");
        assertThat(said()).contains("The file did not arrive whole. Try again.");

        upload(MARK);
        assertThat(said()).doesNotContain("The file did not arrive whole. Try again.");
    }

    @Test
    void ofAFileForWhichTheBrowserHasNoRoomThatIsSaid() {
        upload(MARK);
        tellThatThereIsNoRoom();
        assertThat(said()).anyMatch(text -> text.startsWith("This browser has no room to keep the file"));
        assertThat(previews.shown().orElseThrow().look().mark())
                .as("until then")
                .isNotNull();

        reload();

        assertThat(said()).contains("The file that you had chosen could not be kept: choose the file again.");
        upload(MARK);
        assertThat(said()).noneMatch(text -> text.endsWith("choose the file again."));
    }

    @Test
    void whatCannotBeReadAnyMoreIsForgotten() {
        keptValues().forEach(value -> test(value.getContent()).setValue("{"));

        assertThat(kept()).allMatch(String::isEmpty);
        assertThat(previews.shown()).isEmpty();
    }

    @Test
    void inSpanishTheScreenIsInSpanish() {
        UI.getCurrent().setLocale(Translations.SPANISH);
        openAnew();

        assertThat(find(H1.class).all().stream().map(H1::getText)).contains("Clínica");
        assertThat(find(TextField.class).withLabel("Teléfono").all()).hasSize(1);
    }

    private void choose(String zone) {
        var field = find(ZoneField.class).single();
        test(field).selectItem(field.getItemLabelGenerator().apply(ZoneId.of(zone)));
    }

    private void leadForPrivacyTo(String address) {
        var field = find(PrivacyField.class).single();
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<ComboBox<String>>(field, true, address));
    }

    private void upload(byte[] mark) {
        test(find(Upload.class).single()).upload("mark.svg", "image/svg+xml", mark);
    }

    /** The browser gives back what it was told to keep. */
    private void reload() {
        var kept = kept();
        openAnew();
        var anew = keptValues();
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).isEmpty()) {
                test(anew.get(i).getContent()).setValue(kept.get(i));
            }
        }
    }

    private void tellThatThereIsNoRoom() {
        var kept = keptValues().stream()
                .filter(value -> !value.written().isEmpty())
                .map(value -> value.getElement().getChild(0))
                .findFirst()
                .orElseThrow();
        kept.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(kept, "full", JacksonUtils.createObjectNode()));
    }

    private List<String> kept() {
        return keptValues().stream().map(KeptValue::written).toList();
    }

    private List<KeptValue<?>> keptValues() {
        return find(KeptValue.class).all().stream()
                .<KeptValue<?>>map(value -> value)
                .toList();
    }

    private void openAnew() {
        navigate("account", Composite.class);
        navigate(ClinicView.class);
    }

    private ClinicFacts named(String name) {
        return new ClinicFacts(
                name,
                before.phone(),
                before.zone(),
                before.usual(),
                before.country(),
                before.address(),
                before.hours(),
                before.emergency(),
                before.languages(),
                before.look(),
                before.footer());
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> history() {
        return find(ListItem.class).all().stream()
                .filter(row -> row.getChildren().anyMatch(Div.class::isInstance))
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(line(label)).setValue(text);
    }

    private void type(int row, String label, String text) {
        test(find(TextField.class).withLabel(label).all().get(row)).setValue(text);
    }

    private void write(String label, String text) {
        test(find(TextArea.class).withLabel(label).single()).setValue(text);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}

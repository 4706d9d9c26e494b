package org.clinic.portal.glossary.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.glossary.ExplainedWord;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class GlossaryViewTest extends SpringBrowserlessTest {

    @Autowired
    GlossaryService glossary;

    private String word = "";

    @BeforeEach
    void aWordThatNobodyHas() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aWordIsWrittenDownWithItsFormsAndWhatItMeans() {
        navigate(GlossaryView.class);
        press("Add word");
        fill(word, word + "s, " + word + "es", "A tough band.");
        press("Save");

        assertThat(stored()).hasValueSatisfying(stored -> {
            assertThat(stored.explanation().forms()).containsExactly(word + "s", word + "es");
            assertThat(stored.explanation().language()).isEqualTo("en");
        });
        assertThat(row().getElement().getTextRecursively()).contains(word + "s, " + word + "es", "A tough band.");
        assertThat(find(TextField.class).withLabel("Word").exists()).isFalse();
    }

    /** The form is gone by then, and with it the element that keeps them. */
    @Test
    void whatWasSavedIsNotKeptInTheBrowserAnyMore() {
        navigate(GlossaryView.class);
        press("Add word");
        fill(word, "", "A tough band.");
        press("Save");

        assertThat(forgotten())
                .anySatisfy(key -> assertThat(key).endsWith("words:glossary::word"))
                .anySatisfy(key -> assertThat(key).endsWith("words:glossary::text"));
    }

    private static List<String> forgotten() {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        return ui.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(sent -> sent.getExpression().contains("localStorage.removeItem"))
                .map(sent -> String.valueOf(sent.getParameters().getFirst()))
                .toList();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndStays() {
        navigate(GlossaryView.class);
        press("Add word");
        fill(word, "", "");
        press("Save");
        assertThat(text().getErrorMessage()).isEqualTo("Write what it means.");

        fill("…", "", "A sign.");
        press("Save");
        assertThat(field("Word").getErrorMessage()).startsWith("A word needs letters");
        assertThat(text().isInvalid()).isFalse();
        assertThat(text().getValue()).isEqualTo("A sign.");

        fill(word, "…", "A sign.");
        press("Save");
        assertThat(field("Other forms").isInvalid()).isTrue();

        glossary.add(new Explanation("en", word, List.of(), "A band."));
        fill("other" + word, word.toUpperCase(Locale.ROOT), "Another.");
        press("Save");
        assertThat(field("Word").getErrorMessage()).isEqualTo("“%s” has this form already.".formatted(word));
        assertThat(field("Word").getValue()).isEqualTo("other" + word);
    }

    @Test
    void aChangeIsMadeInItsPlaceAndTakenBack() {
        glossary.add(new Explanation("en", word, List.of(), "First."));
        navigate(GlossaryView.class);
        pressNamed("Edit “%s”".formatted(word));
        assertThat(field("Word").getValue()).isEqualTo(word);
        test(text()).setValue("Second.");
        press("Save");
        assertThat(explained()).isEqualTo("Second.");

        undo();
        assertThat(explained()).isEqualTo("First.");
    }

    @Test
    void aRemovedWordCanBePutBack() {
        glossary.add(new Explanation("en", word, List.of(), "First."));
        navigate(GlossaryView.class);
        pressNamed("Remove “%s”".formatted(word));
        assertThat(stored()).isEmpty();

        undo();
        assertThat(explained()).isEqualTo("First.");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsShownInsteadOfReplaced() {
        var added = glossary.add(new Explanation("en", word, List.of(), "First."));
        navigate(GlossaryView.class);
        glossary.change(added, new Explanation("en", word, List.of(), "Second."));

        pressNamed("Remove “%s”".formatted(word));

        assertThat(explained()).isEqualTo("Second.");
        assertThat(row().getElement().getTextRecursively()).contains("Second.");
    }

    @Test
    void aWordIsFoundByAnotherFormAndByWhatItMeans() {
        var other = "x" + word;
        glossary.add(new Explanation("es", word, List.of(word + "ón"), "Una venda."));
        glossary.add(new Explanation("en", other, List.of(), "Said of a " + word + "."));

        search(word + "ON");
        assertThat(rows()).singleElement().asString().contains("Una venda.");
        search(word + " said");
        assertThat(rows()).singleElement().asString().contains(other);
        assertThat(find(TextField.class).single().getValue())
                .as("as the address says")
                .isEqualTo(word + " said");
    }

    @Test
    void whereNothingIsFoundThatIsSaid() {
        search(word);

        assertThat(rows()).isEmpty();
        assertThat(find(H2.class)
                        .withText("No word or meaning has “%s”".formatted(word))
                        .exists())
                .isTrue();
    }

    private static void search(String text) {
        UI.getCurrent().navigate(GlossaryView.class, QueryParameters.of("q", text));
    }

    private List<String> rows() {
        return find(WordRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void fill(String word, String forms, String text) {
        test(field("Word")).setValue(word);
        test(field("Other forms")).setValue(forms);
        test(text()).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private TextArea text() {
        return find(TextArea.class).withLabel("What it means").single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void pressNamed(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }

    private void undo() {
        test(find(Button.class, find(Notification.class).single()).single()).click();
    }

    private WordRow row() {
        return find(WordRow.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private Optional<ExplainedWord> stored() {
        return glossary.search("").stream()
                .filter(each -> each.explanation().word().equals(word))
                .findFirst();
    }

    private String explained() {
        return stored().orElseThrow().explanation().text();
    }
}

package org.clinic.portal.glossary.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.WordTakenException;

/** The fields of a word and what it means. What is wrong is said beside the field in which it stands. */
class ExplanationForm extends Composite<Div> {

    private final TextField word = new TextField(getTranslation("glossary.word"));
    private final TextField forms = new TextField(getTranslation("glossary.forms"));
    private final TextArea text = new TextArea(getTranslation("glossary.text"));
    private final Select<String> language = new Select<>();
    private final Consumer<Explanation> save;
    private final List<KeptWords> kept;

    /** For a new one. */
    ExplanationForm(Consumer<Explanation> save, Runnable cancelled) {
        this("", save, cancelled);
    }

    private ExplanationForm(String name, Consumer<Explanation> save, Runnable cancelled) {
        this.save = save;
        word.setMaxLength(Explanation.LONGEST_WORD);
        word.setRequiredIndicatorVisible(true);
        forms.setHelperText(getTranslation("glossary.forms.help"));
        text.setMaxLength(Explanation.LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setHelperText(getTranslation("glossary.text.help", Explanation.LONGEST_TEXT));
        language.setLabel(getTranslation("glossary.language"));
        language.setItems("en", "es");
        language.setItemLabelGenerator(tag -> getTranslation("glossary.language." + tag));
        language.setValue("en");
        var saving = new Button(getTranslation("glossary.save"), click -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(saving, new Button(getTranslation("common.cancel"), click -> {
            forget();
            cancelled.run();
        }));
        buttons.addClassName("buttons");
        getContent().addClassName("explanation-form");
        getContent().add(word, forms, text, language, buttons);
        word.focus();
        kept = List.of(
                KeptWords.in(word, "glossary:%s:word".formatted(name)),
                KeptWords.in(forms, "glossary:%s:forms".formatted(name)),
                KeptWords.in(text, "glossary:%s:text".formatted(name)));
    }

    ExplanationForm(Explanation explanation, Consumer<Explanation> save, Runnable cancelled) {
        this(explanation.word(), save, cancelled);
        word.setValue(explanation.word());
        forms.setValue(String.join(", ", explanation.forms()));
        text.setValue(explanation.text());
        language.setValue(explanation.language());
    }

    private void save() {
        word.setInvalid(false);
        forms.setInvalid(false);
        text.setInvalid(false);
        if (text.getValue().isBlank()) {
            refuse(text, "glossary.text.missing");
            text.focus();
            return;
        }
        try {
            save.accept(new Explanation(language.getValue(), word.getValue(), forms(), text.getValue()));
            forget();
        } catch (InvalidContentException refused) {
            refuse(isWord(word.getValue()) ? forms : word, "glossary.refused");
        } catch (WordTakenException taken) {
            refuse(word, "glossary.taken", taken.word());
            word.focus();
        }
    }

    private static boolean isWord(String written) {
        return written.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void refuse(HasValidation field, String key, Object... values) {
        field.setErrorMessage(getTranslation(key, values));
        field.setInvalid(true);
    }

    private List<String> forms() {
        return Arrays.stream(forms.getValue().split(","))
                .filter(form -> !form.isBlank())
                .toList();
    }

    private void forget() {
        kept.forEach(KeptWords::forget);
    }
}

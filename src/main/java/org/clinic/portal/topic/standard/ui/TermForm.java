package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.standard.TermTakenException;

import static java.util.stream.Collectors.joining;

/** The fields of a term. Whether all of its forbidden forms are meant in any case is said of them together. */
class TermForm extends Composite<Div> {

    private final TextField required = new TextField(getTranslation("term.required"));
    private final TextArea forbidden = new TextArea(getTranslation("term.forbidden"));
    private final Checkbox anyCase = new Checkbox(getTranslation("term.any-case"));
    private final TextField hint = new TextField(getTranslation("term.hint"));
    private final Consumer<Term> save;
    private final List<KeptWords> kept;

    /** For a new one. */
    TermForm(Consumer<Term> save, Runnable cancelled) {
        this("", save, cancelled);
    }

    private TermForm(String name, Consumer<Term> save, Runnable cancelled) {
        this.save = save;
        required.setMaxLength(100);
        required.setRequiredIndicatorVisible(true);
        forbidden.setHelperText(getTranslation("term.forbidden.help"));
        hint.setMaxLength(300);
        hint.setHelperText(getTranslation("term.hint.help"));
        var saving = new Button(getTranslation("term.save"), click -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(saving, new Button(getTranslation("common.cancel"), click -> {
            forget();
            cancelled.run();
        }));
        buttons.addClassName("buttons");
        getContent().addClassName("term-form");
        getContent().add(required, forbidden, anyCase, hint, buttons);
        required.focus();
        kept = List.of(
                KeptWords.in(required, "term:%s:required".formatted(name)),
                KeptWords.in(forbidden, "term:%s:forbidden".formatted(name)),
                KeptWords.in(hint, "term:%s:hint".formatted(name)));
    }

    TermForm(Term term, Consumer<Term> save, Runnable cancelled) {
        this(term.required(), save, cancelled);
        required.setValue(term.required());
        forbidden.setValue(term.forbidden().stream().map(ForbiddenForm::text).collect(joining("\n")));
        anyCase.setValue(term.forbidden().stream().anyMatch(ForbiddenForm::anyCase));
        hint.setValue(term.hint());
    }

    private void save() {
        try {
            save.accept(new Term(required.getValue(), forms(), hint.getValue()));
            forget();
        } catch (InvalidContentException refused) {
            refuse(getTranslation("term.refused"));
        } catch (TermTakenException taken) {
            refuse(getTranslation("term.taken", taken.form()));
        }
    }

    private void forget() {
        kept.forEach(KeptWords::forget);
    }

    private List<ForbiddenForm> forms() {
        return Arrays.stream(forbidden.getValue().split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> new ForbiddenForm(line, anyCase.getValue()))
                .toList();
    }

    private void refuse(String why) {
        required.setErrorMessage(why);
        required.setInvalid(true);
        required.focus();
    }
}

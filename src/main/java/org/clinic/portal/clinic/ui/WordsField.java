package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.clinic.ClinicField;

/** Words of the clinic that are typed: kept in the browser until they are applied or not wanted. */
final class WordsField {

    private final TextFieldBase<?, String> field;
    private final String place;
    private final KeptWords kept;

    private WordsField(TextFieldBase<?, String> field, ClinicField what, Runnable changed) {
        this.field = field;
        this.place = "clinic:" + what;
        this.kept = KeptWords.in(field, place);
        field.setLabel(field.getTranslation("clinic.field." + what));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    static WordsField line(ClinicField what, Runnable changed) {
        return new WordsField(new TextField(), what, changed);
    }

    static WordsField lines(ClinicField what, Runnable changed) {
        var area = new TextArea();
        area.setMinRows(2);
        area.setMaxRows(6);
        return new WordsField(area, what, changed);
    }

    /** In a language that may be another than that of the screen, by which the browser checks the spelling. */
    WordsField in(String language) {
        field.getElement().setAttribute("lang", language);
        return this;
    }

    WordsField helped(String key) {
        field.setHelperText(field.getTranslation(key));
        return this;
    }

    TextFieldBase<?, String> component() {
        return field;
    }

    String value() {
        return field.getValue();
    }

    void show(String words) {
        field.setValue(words);
    }

    /** What is applied from now on, by whomever. */
    void since(String words) {
        kept.since(words);
    }

    /** As if somebody had typed them instead, so that they are kept as well. */
    void replace(String words) {
        field.setValue(words);
        field.getElement().executeJs("this.value = $0; this.dispatchEvent(new Event('input'))", words);
    }

    /** What was typed is applied, or not wanted: what is typed from now on is a change of what stands here. */
    void forget() {
        kept.forget();
        kept.begin(place);
    }
}

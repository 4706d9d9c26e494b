package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.inquiry.due.UnreadableRuleException;

/**
 * One rule as people write it. What was understood is written out once they go on, or what is wrong said beside it; while
 * they write, nothing is.
 */
class WrittenField<T> extends TextField {

    private final String place;
    private final Function<String, T> parse;
    private final Function<T, String> write;
    private final KeptWords kept;

    /** {@code place} names the rule in the browser, where unsaved words are kept. */
    WrittenField(String label, String place, Function<String, T> parse, Function<T, String> write, Runnable changed) {
        super(label);
        this.place = "desk:" + place;
        this.parse = parse;
        this.write = write;
        this.kept = KeptWords.in(this, this.place);
        setMaxLength(200);
        setAutoselect(true);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                setInvalid(isInvalid() && check().isEmpty());
                changed.run();
            }
        });
        addBlurListener(left -> check().ifPresent(value -> setValue(write.apply(value))));
    }

    void show(T value) {
        setValue(write.apply(value));
        setInvalid(false);
    }

    /** What is written, if it can be read. */
    Optional<T> read() {
        try {
            return Optional.of(parse.apply(getValue()));
        } catch (UnreadableRuleException unreadable) {
            return Optional.empty();
        }
    }

    /** What is written, if it can be read; else what is wrong is said. */
    Optional<T> check() {
        try {
            var value = parse.apply(getValue());
            setInvalid(false);
            return Optional.of(value);
        } catch (UnreadableRuleException unreadable) {
            setErrorMessage(getTranslation(
                    "desk.problem." + unreadable.problem(), unreadable.parts().toArray()));
            setInvalid(true);
            return Optional.empty();
        }
    }

    /** What was typed is saved, or not wanted: what is typed from now on is a change of what stands here. */
    void forget() {
        kept.forget();
        kept.begin(place);
    }
}

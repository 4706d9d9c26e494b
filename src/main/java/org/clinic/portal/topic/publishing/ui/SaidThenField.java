package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clinic.portal.topic.publishing.SaidThen;
import org.jspecify.annotations.Nullable;

/** Finds the version that was live when the clinic's clocks showed a certain time. */
class SaidThenField extends Composite<DateTimePicker> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Consumer<SaidThen.Version> found;

    SaidThenField(Function<LocalDateTime, SaidThen> saidThen, Consumer<SaidThen.Version> found) {
        this.found = found;
        var field = getContent();
        field.setLabel(getTranslation("compare.then"));
        field.setDateAriaLabel(getTranslation("compare.then.day"));
        field.setTimeAriaLabel(getTranslation("compare.then.time"));
        field.setLocale(getLocale());
        field.setStep(Duration.ofMinutes(15));
        field.setManualValidation(true);
        field.addClassName("then");
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (change.getValue() != null) {
                tell(saidThen.apply(change.getValue()));
            }
        });
    }

    private void tell(SaidThen then) {
        switch (then) {
            case SaidThen.Version version -> found.accept(version);
            case SaidThen.Nothing() -> refuse(getTranslation("compare.then.nothing"));
            case SaidThen.ToCome() -> refuse(getTranslation("compare.then.to-come"));
            case SaidThen.Skipped(var from, var to) ->
                refuse(getTranslation("compare.then.skipped", TIME.format(from), TIME.format(to)));
            case SaidThen.Twice(var first, var second) ->
                refuse(getTranslation("compare.then.twice", name(first), name(second)));
        }
    }

    private String name(@Nullable Integer version) {
        return version == null ? getTranslation("compare.then.none") : getTranslation("version.number", version);
    }

    private void refuse(String why) {
        getContent().setErrorMessage(why);
        getContent().setInvalid(true);
    }
}

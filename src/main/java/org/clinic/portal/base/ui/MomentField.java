package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a moment by what the clocks of a zone show then, and says with which offset. Where they never show a time it says
 * so and offers the next one that they do; where they show it twice it asks which is meant.
 */
public class MomentField extends Composite<Div> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final ZoneId zone;
    private final Consumer<Instant> chosen;
    private final DateTimePicker picker = new DateTimePicker();
    private final Span offset = new Span();
    private final Div choice = new Div();
    private @Nullable Instant meant;

    /** One that is read when it is needed. */
    public MomentField(String label, ZoneId zone) {
        this(label, zone, moment -> {});
    }

    /** @param chosen hears of each moment that somebody chooses */
    public MomentField(String label, ZoneId zone, Consumer<Instant> chosen) {
        this.zone = zone;
        this.chosen = chosen;
        picker.setLabel(label);
        picker.setDateAriaLabel(getTranslation("moment.day", label));
        picker.setTimeAriaLabel(getTranslation("moment.time", label));
        picker.setLocale(getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setManualValidation(true);
        picker.addValueChangeListener(change -> {
            clear();
            if (change.isFromClient()) {
                mean(null);
                if (change.getValue() != null) {
                    look(change.getValue());
                }
            }
        });
        offset.addClassNames("muted", "offset");
        offset.getElement().setAttribute("role", "status");
        choice.addClassName("choice");
        choice.getElement().setAttribute("role", "group");
        getContent().addClassName("moment");
        getContent().add(picker, offset, choice);
        clear();
    }

    /** Shows a moment, to the minute; without one it is empty. */
    public void show(@Nullable Instant moment) {
        picker.setValue(
                moment == null ? null : moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        mean(moment);
    }

    /** The moment that is meant; nothing, and the field says why, if that is not sure. */
    public Optional<Instant> read() {
        if (meant == null && !picker.isInvalid()) {
            refuse(getTranslation("moment.missing"));
        }
        return Optional.ofNullable(meant);
    }

    /** Says why it cannot be that moment. */
    public void refuse(String why) {
        picker.setErrorMessage(why);
        picker.setInvalid(true);
        picker.focus();
    }

    private void mean(@Nullable Instant moment) {
        meant = moment;
        offset.setText(moment == null ? "" : offset(moment));
    }

    private void clear() {
        picker.setInvalid(false);
        choice.removeAll();
        choice.setVisible(false);
    }

    private void look(LocalDateTime time) {
        switch (LocalMoment.of(time, zone)) {
            case LocalMoment.One(var moment) -> choose(moment);
            case LocalMoment.Skipped skipped ->
                ask(
                        getTranslation("moment.skipped", TIME.format(skipped.from()), TIME.format(skipped.to())),
                        take(getTranslation("moment.next", TIME.format(skipped.to())), skipped.next()));
            case LocalMoment.Twice(var first, var second) ->
                ask(
                        getTranslation("moment.twice"),
                        take(getTranslation("moment.first", offset(first)), first),
                        take(getTranslation("moment.second", offset(second)), second));
        }
    }

    private void choose(Instant moment) {
        mean(moment);
        chosen.accept(moment);
    }

    private String offset(Instant moment) {
        return SpokenTime.offset(moment.atZone(zone));
    }

    private void ask(String why, Component... ways) {
        picker.setErrorMessage(why);
        picker.setInvalid(true);
        choice.getElement().setAttribute("aria-label", why);
        choice.add(ways);
        choice.setVisible(true);
    }

    private Button take(String words, Instant moment) {
        return new Button(words, click -> {
            show(moment);
            clear();
            picker.focus();
            choose(moment);
        });
    }
}

package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.clinic.portal.base.time.LocalMoment;

/**
 * A day and a time of the clinic's clocks, said with the offset that holds then. A time that they skip is refused, with the
 * next one offered; of one that they show twice it is asked which is meant.
 */
public class MomentField extends Composite<Div> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("zzzz, 'UTC'xxx");

    private final ZoneId zone;
    private final DateTimePicker local = new DateTimePicker();
    private final Span offset = new Span();
    private final Button next = new Button();
    private final RadioButtonGroup<Instant> which = new RadioButtonGroup<>();

    /** @param zone in which the clinic's clocks stand */
    public MomentField(String label, ZoneId zone) {
        this.zone = zone;
        local.setLabel(label);
        local.setDateAriaLabel(getTranslation("moment.day"));
        local.setTimeAriaLabel(getTranslation("moment.time"));
        local.setLocale(getLocale());
        local.setStep(Duration.ofMinutes(15));
        local.setManualValidation(true);
        local.addValueChangeListener(change -> look());
        offset.addClassNames("muted", "offset");
        offset.getElement().setAttribute("role", "status");
        next.addThemeVariants(ButtonVariant.SMALL);
        next.setVisible(false);
        which.setLabel(getTranslation("moment.which"));
        which.setItemLabelGenerator(this::spoken);
        which.addValueChangeListener(change -> which.setInvalid(false));
        which.setVisible(false);
        getContent().addClassName("moment");
        getContent().add(local, offset, next, which);
    }

    /** Shows a moment as the clinic's clocks do. */
    public void show(Instant moment) {
        local.setValue(LocalDateTime.ofInstant(moment, zone));
        if (which.isVisible()) {
            which.setValue(moment);
        }
    }

    public void focus() {
        local.focus();
    }

    /** The moment that is meant; nothing, and the field says why, if that is not sure. */
    public Optional<Instant> read() {
        if (local.getValue() == null) {
            refuse(getTranslation("moment.missing"));
            return Optional.empty();
        }
        return switch (LocalMoment.of(local.getValue(), zone)) {
            case LocalMoment.One(var moment) -> Optional.of(moment);
            case LocalMoment.Skipped _ -> {
                focus();
                yield Optional.empty();
            }
            case LocalMoment.Twice _ -> {
                which.setInvalid(which.getValue() == null);
                yield which.getOptionalValue();
            }
        };
    }

    /** Says why it cannot be that moment. */
    public void refuse(String why) {
        local.setErrorMessage(why);
        local.setInvalid(true);
        focus();
    }

    private void look() {
        local.setInvalid(false);
        next.setVisible(false);
        which.setVisible(false);
        offset.setText("");
        if (local.getValue() == null) {
            return;
        }
        switch (LocalMoment.of(local.getValue(), zone)) {
            case LocalMoment.One(var moment) -> offset.setText(spoken(moment));
            case LocalMoment.Skipped skipped -> offer(skipped);
            case LocalMoment.Twice(var first, var second) -> ask(first, second);
        }
    }

    private String spoken(Instant moment) {
        return OFFSET.withLocale(getLocale()).format(moment.atZone(zone));
    }

    private void offer(LocalMoment.Skipped skipped) {
        local.setErrorMessage(getTranslation("moment.skipped", TIME.format(skipped.from()), TIME.format(skipped.to())));
        local.setInvalid(true);
        next.setText(getTranslation("moment.next", TIME.format(skipped.to())));
        next.setVisible(true);
        next.addClickListener(click -> {
            click.unregisterListener();
            local.setValue(skipped.to());
        });
    }

    private void ask(Instant first, Instant second) {
        which.setItems(first, second);
        which.setErrorMessage(getTranslation("moment.which.missing"));
        which.setVisible(true);
    }
}

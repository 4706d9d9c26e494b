package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.clinic.ClinicField;
import org.jspecify.annotations.Nullable;

/** The clinic's colour as it is written, how well it is read in both themes, and the nearest one if it is not. */
class AccentField extends Composite<Div> {

    private final Runnable changed;
    private final WordsField written;
    private final AccentSample sample = new AccentSample();
    private final Paragraph measured = new Paragraph();
    private final Button nearest = new Button();

    AccentField(Runnable changed) {
        this.changed = changed;
        written = WordsField.line(ClinicField.ACCENT, changed).helped("clinic.accent.help");
        nearest.addThemeVariants(ButtonVariant.TERTIARY);
        nearest.addClickListener(click -> read().ifPresent(this::takeNearest));
        measured.addClassName("muted");
        measured.getElement().setAttribute("role", "status");
        getContent().addClassName("accent");
        getContent().add(written.component(), sample, measured, nearest);
    }

    WordsField written() {
        return written;
    }

    private void takeNearest(Accent accent) {
        written.replace(accent.nearest().light().hex());
        changed.run();
    }

    void show(@Nullable Accent accent) {
        written.show(words(accent));
        follow();
    }

    void since(@Nullable Accent accent) {
        written.since(words(accent));
    }

    private static String words(@Nullable Accent accent) {
        return accent == null ? "" : accent.light().hex();
    }

    private Optional<Accent> read() {
        return Colour.read(written.value()).map(Accent::new);
    }

    /** The colour that is written; none if the field is empty or cannot be read, which {@link #isUnreadable} tells apart. */
    @Nullable
    Accent value() {
        return read().orElse(null);
    }

    boolean isUnreadable() {
        return !written.value().isBlank() && read().isEmpty();
    }

    /** Says in numbers how the colour is read, and offers another if it is not. */
    void follow() {
        var accent = read();
        sample.setVisible(accent.isPresent());
        measured.setVisible(accent.isPresent());
        nearest.setVisible(accent.filter(each -> !each.isReadable()).isPresent());
        accent.ifPresent(this::measure);
    }

    private void measure(Accent accent) {
        sample.show(accent);
        measured.setText(getTranslation("clinic.accent.measured", ratio(accent.ratio()), ratio(accent.darkRatio())));
        nearest.setText(
                getTranslation("clinic.accent.nearest", accent.nearest().light().hex()));
    }

    private String ratio(double ratio) {
        var format = NumberFormat.getInstance(getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        // 4.46 is not 4.5: never said to be more than it is.
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(ratio);
    }
}

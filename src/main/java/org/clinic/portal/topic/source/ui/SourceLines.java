package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.source.Because;
import org.clinic.portal.topic.source.Correction;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.LineOutcome;
import org.clinic.portal.topic.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as they stand in it, each with what it becomes and why, and with a menu for whoever knows better.
 * Blank ones show as gaps in the count.
 */
class SourceLines extends Composite<Section> {

    private final VirtualList<SourceLine> lines = new VirtualList<>();
    private final SerializableBiConsumer<Integer, @Nullable Correction> corrects;
    private String language = "";
    /** The line whose menu was used last, until it is on screen again. */
    private int corrected;

    /** {@code corrects} is told the number of a line and what it is, or nothing if it is what was read. */
    SourceLines(SerializableBiConsumer<Integer, @Nullable Correction> corrects) {
        this.corrects = corrects;
        var title = new H2(getTranslation("import.lines"));
        lines.setRenderer(new ComponentRenderer<>(this::row));
        // It scrolls, so the keyboard has to get there.
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", title.getText());
        getContent().addClassName("source-lines");
        getContent().add(title, lines);
    }

    void show(ImportPreview preview) {
        language = preview.language();
        lines.setItems(preview.lines().stream()
                .filter(line -> line.outcome() != LineOutcome.BLANK)
                .toList());
    }

    private Component row(SourceLine line) {
        var number = new Span(String.valueOf(line.number()));
        number.addClassNames("number", "num", "muted");
        var text = new Span(line.text().strip());
        text.addClassName("text");
        text.getElement().setAttribute("lang", language);
        var becomes = new Div(new Tag(getTranslation("import.outcome." + line.outcome()), tone(line.outcome())));
        becomes.addClassName("becomes");
        if (line.because() != null) {
            var why = new Span(getTranslation("import.because." + line.because()));
            why.addClassNames("why", "muted");
            becomes.add(why);
        }
        var row = new Div(number, text, becomes, menu(line));
        row.addClassNames("line", line.outcome().isKept() ? "kept" : "left-out");
        return row;
    }

    private MenuButton menu(SourceLine line) {
        var dots = new Button(Glyph.MORE.create());
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.setAriaLabel(getTranslation("import.correct", line.number()));
        if (line.number() == corrected) {
            corrected = 0;
            dots.focus();
        }
        var menu = new Menu();
        for (var correction : Correction.values()) {
            boolean keeps = correction == Correction.TEXT && !line.outcome().isKept();
            menu.add(
                    getTranslation(keeps ? "import.correct.keep" : "import.correct." + correction),
                    () -> correct(line, correction));
        }
        if (line.because() == Because.CORRECTED) {
            menu.addLine().add(getTranslation("import.correct.as-read"), () -> correct(line, null));
        }
        return new MenuButton(dots, menu);
    }

    private void correct(SourceLine line, @Nullable Correction correction) {
        corrected = line.number();
        corrects.accept(line.number(), correction);
    }

    static Tone tone(LineOutcome outcome) {
        return switch (outcome) {
            case LABEL, TITLE, HEADING, SUB_HEADING -> Tone.BRAND;
            case PARAGRAPH,
                    BULLET,
                    NUMBERED,
                    CHECK,
                    STEP,
                    KEY_POINT,
                    WARNING,
                    QUOTATION,
                    DEFINITION,
                    QUESTION,
                    ANSWER,
                    BLANK -> Tone.NEUTRAL;
            case REPEATED_TITLE, TITLE_VARIANT, FORM_HONEYPOT, FORM_FIELD, FORM_CAPTCHA, FORM_BUTTON, DROPPED ->
                Tone.SOON;
        };
    }
}

package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.LineOutcome;
import org.clinic.portal.topic.source.SourceLine;

/** The lines of a file as they stand in it, each with what it becomes and why. Blank ones show as gaps in the count. */
class SourceLines extends Composite<Section> {

    private final String language;

    SourceLines(ImportPreview preview) {
        language = preview.language();
        var title = new H2(getTranslation("import.lines"));
        var lines = new VirtualList<SourceLine>();
        lines.setRenderer(new ComponentRenderer<>(this::row));
        lines.setItems(preview.lines().stream()
                .filter(line -> line.outcome() != LineOutcome.BLANK)
                .toList());
        // It scrolls, so the keyboard has to get there.
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", title.getText());
        getContent().addClassName("source-lines");
        getContent().add(title, lines);
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
        var row = new Div(number, text, becomes);
        row.addClassNames("line", line.outcome().isKept() ? "kept" : "left-out");
        return row;
    }

    static Tone tone(LineOutcome outcome) {
        return switch (outcome) {
            case LABEL, TITLE, HEADING, SUB_HEADING -> Tone.BRAND;
            case PARAGRAPH, BULLET, NUMBERED, BLANK -> Tone.NEUTRAL;
            case REPEATED_TITLE, TITLE_VARIANT, FORM_HONEYPOT, FORM_FIELD, FORM_CAPTCHA, FORM_BUTTON, DROPPED ->
                Tone.SOON;
        };
    }
}

package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.ui.TextLabels;

/** A section as visitors read it. */
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
public class SectionReading extends Composite<Section> {

    public SectionReading(SectionKind kind, String heading, Body body, Locale language, HtmlRenderer html) {
        getElement().setAttribute("lang", language.toLanguageTag());
        if (!heading.isBlank()) {
            getContent().add(new H2(heading));
        } else if (kind != SectionKind.INTRODUCTION) {
            getContent().setAriaLabel(getTranslation("section.kind." + kind));
        }
        getContent()
                .add(new Html("<div class=\"reading\">%s</div>".formatted(html.html(body, TextLabels.in(language)))));
    }
}

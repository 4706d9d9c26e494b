package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.content.Marking;

/** One of several texts beside each other: whose it is, and what it says, with the words marked that differ. */
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
class ComparedText extends Div {

    /** {@code html} is the text as it is rendered; {@code nothing} is said where there is none. */
    ComparedText(String whose, String html, String nothing, Locale language) {
        addClassName("side");
        add(new H3(whose));
        add(
                html.isEmpty()
                        ? new Paragraph(nothing)
                        : new Html("<div class=\"reading\" lang=\"%s\">%s</div>"
                                .formatted(language.toLanguageTag(), html)));
    }

    static Marking added(Marking.Words words, Locale language) {
        return new Marking(
                Marking.Kind.ADDED,
                I18NProvider.translate(language, "compare.begins.ADDED"),
                I18NProvider.translate(language, "compare.ends.ADDED"),
                words);
    }

    static Marking removed(Marking.Words words, Locale language) {
        return new Marking(
                Marking.Kind.REMOVED,
                I18NProvider.translate(language, "compare.begins.REMOVED"),
                I18NProvider.translate(language, "compare.ends.REMOVED"),
                words);
    }
}

package org.clinic.portal.content.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.merge.ComparedRow;
import org.clinic.portal.content.merge.ComparedRow.Face;
import org.clinic.portal.content.merge.Passage;

/** Rows of a comparison as they are shown: as it was at the left, as it is at the right, and both as one text. */
public class ComparedHtml {

    private final HtmlRenderer html;
    private final Locale language;

    /** @param language of the text */
    public ComparedHtml(HtmlRenderer html, Locale language) {
        this.html = html;
        this.language = language;
    }

    public Div row(ComparedRow row) {
        var pair = new Div(side("before", row.before()), side("after", row.after()), side("together", row.together()));
        pair.addClassName("pair");
        pair.setClassName("same", row.same());
        return pair;
    }

    /** A line that is no part of a body. */
    public Div row(Passage line) {
        return row(ComparedRow.of(line));
    }

    /** Both as one text, without those beside it, for where there is no room for two. */
    public Html together(ComparedRow row) {
        return side("together", row.together());
    }

    private Html side(String name, Face face) {
        return new Html("<div class=\"%s reading\" lang=\"%s\">%s</div>"
                .formatted(
                        name,
                        language.toLanguageTag(),
                        html.html(
                                face.body(),
                                TextLabels.in(language),
                                face.markings(
                                        kind -> I18NProvider.translate(language, "compare.begins." + kind),
                                        kind -> I18NProvider.translate(language, "compare.ends." + kind)))));
    }
}

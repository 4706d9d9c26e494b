package org.clinic.portal.content.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.merge.ComparedRow;
import org.clinic.portal.content.merge.ComparedRow.Face;
import org.clinic.portal.content.merge.Passage;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Rows of a comparison as they are shown: as it was at the left, as it is at the right, and both as one text. */
public class ComparedHtml {

    private final HtmlRenderer html;
    private final Locale language;
    private final BlockLabels labels;
    private final Map<Marking.Kind, String> begins = new EnumMap<>(Marking.Kind.class);
    private final Map<Marking.Kind, String> ends = new EnumMap<>(Marking.Kind.class);

    /** @param language of the text */
    public ComparedHtml(HtmlRenderer html, Locale language) {
        this.html = html;
        this.language = language;
        labels = TextLabels.in(language);
        for (var kind : Marking.Kind.values()) {
            begins.put(kind, I18NProvider.translate(language, "compare.begins." + kind));
            ends.put(kind, I18NProvider.translate(language, "compare.ends." + kind));
        }
    }

    /** To be drawn with what stands around it. */
    public Element row(ComparedRow row) {
        var sides = side("before", row.before()) + side("after", row.after()) + side("together", row.together());
        return new Element("div").addClass(row.same() ? "pair same" : "pair").appendChild(new DataNode(sides));
    }

    /** A line that is no part of a body. */
    public Element row(Passage line) {
        return row(ComparedRow.of(line));
    }

    /** Both as one text, without those beside it, for where there is no room for two. */
    public Html together(ComparedRow row) {
        return new Html(side("together", row.together()));
    }

    private String side(String name, Face face) {
        return "<div class=\"%s reading\" lang=\"%s\">%s</div>"
                .formatted(
                        name,
                        language.toLanguageTag(),
                        html.html(face.body(), labels, face.markings(said(begins), said(ends))));
    }

    private static Function<Marking.Kind, String> said(Map<Marking.Kind, String> words) {
        return kind -> Objects.requireNonNull(words.get(kind));
    }
}

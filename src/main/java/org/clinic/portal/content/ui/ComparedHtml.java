package org.clinic.portal.content.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.List;
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
        var pair = new Element("div").addClass(row.same() ? "pair same" : "pair");
        if (row.same()) {
            var both = html.html(row.after().body(), labels, List.of());
            return pair.appendChild(new DataNode(sides(both, both, both)));
        }
        return pair.appendChild(new DataNode(sides(html(row.before()), html(row.after()), html(row.together()))));
    }

    private String sides(String before, String after, String together) {
        return side("before", before) + side("after", after) + side("together", together);
    }

    /** A line that is no part of a body. */
    public Element row(Passage line) {
        return row(ComparedRow.of(line));
    }

    /** Both as one text, without those beside it, for where there is no room for two. */
    public Html together(ComparedRow row) {
        return new Html(side("together", html(row.together())));
    }

    private String side(String name, String html) {
        return "<div class=\"" + name + " reading\" lang=\"" + language.toLanguageTag() + "\">" + html + "</div>";
    }

    private String html(Face face) {
        return html.html(face.body(), labels, face.markings(said(begins), said(ends)));
    }

    private static Function<Marking.Kind, String> said(Map<Marking.Kind, String> words) {
        return kind -> Objects.requireNonNull(words.get(kind));
    }
}

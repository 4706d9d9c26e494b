package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.merge.ComparedRow;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.ui.ComparedHtml;
import org.clinic.portal.version.Rewording;

/** What changed in a text, where it stands in it: one text that has the words of both. What did not change is left out. */
@StyleSheet("/styles/blocks.css")
class ChangedText extends Composite<Div> {

    private final Rewording rewording;
    private final ComparedHtml compared;

    ChangedText(Rewording rewording, HtmlRenderer html) {
        this.rewording = rewording;
        compared = new ComparedHtml(html, rewording.language());
        getContent().addClassName("changed-text");
        getContent().add(legend());
        if (!rewording.details().isEmpty()) {
            var details = new Article(new H4(getTranslation("compare.details")));
            rewording.details().forEach(line -> details.add(compared.together(ComparedRow.of(line))));
            getContent().add(details);
        }
        rewording.sections().forEach(section -> getContent().add(article(section)));
    }

    /** What a section is called on screen: by its heading or, if it has none, by its kind. */
    static String name(Section section) {
        return section.heading().isBlank()
                ? I18NProvider.translate("section.kind." + section.kind())
                : section.heading();
    }

    private Paragraph legend() {
        var legend = new Paragraph();
        legend.addClassName("legend");
        List.of("del", "ins", "mark").forEach(name -> {
            var mark = new Element(name);
            mark.setText(getTranslation("compare.legend." + name));
            legend.getElement().appendChild(mark, Element.createText(" "));
        });
        return legend;
    }

    private Article article(SectionComparison section) {
        var article = new Article(new H4(name(section.section())));
        tags(section).forEach(article::add);
        if (section.before() != null
                && section.after() != null
                && !section.heading().isSame()) {
            article.add(compared.together(ComparedRow.of(section.heading())));
        }
        section.rows().stream()
                .filter(row -> !row.same() && !row.together().body().blocks().isEmpty())
                .forEach(row -> article.add(compared.together(row)));
        return article;
    }

    private List<Tag> tags(SectionComparison section) {
        var whereabouts = rewording.whereabouts(section);
        var tags = new ArrayList<Tag>();
        if (section.before() == null) {
            tags.add(new Tag(getTranslation("compare.section.new"), Tone.OK));
        } else if (section.after() == null && whereabouts.isEmpty()) {
            tags.add(new Tag(getTranslation("compare.section.gone"), Tone.DUE));
        }
        whereabouts.forEach(other -> tags.add(new Tag(
                section.after() == null
                        ? getTranslation("compare.section.into", name(other))
                        : getTranslation("inquiry.changed.partly", name(other)),
                Tone.SOON)));
        return tags;
    }
}

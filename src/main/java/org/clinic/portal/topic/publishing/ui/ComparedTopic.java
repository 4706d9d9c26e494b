package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.merge.Passage;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.draft.editor.SectionName;

/** What became of a topic, from its title to its last section. */
class ComparedTopic extends Composite<Div> {

    private final TopicComparison comparison;
    private final ComparedHtml compared;

    ComparedTopic(TopicComparison comparison, HtmlRenderer html) {
        this.comparison = comparison;
        compared =
                new ComparedHtml(html, Locale.forLanguageTag(comparison.after().language()));
        getContent().add(new Paragraph(summary()));
        if (details().anyMatch(passage -> !passage.isSame())) {
            getContent().add(detailsArticle());
        }
        comparison.sections().forEach(section -> getContent().add(new ComparedSection(comparison, section, compared)));
        var equal = comparison.sections().stream()
                .filter(ComparedTopic::isEqual)
                .map(section -> SectionName.of(
                        section.section().kind(), section.section().heading()))
                .collect(Collectors.joining(", "));
        if (!equal.isEmpty() && !comparison.isEmpty()) {
            var same = new Paragraph(getTranslation("compare.equal", equal));
            same.addClassName("equal");
            getContent().add(same);
        }
    }

    static boolean isEqual(SectionComparison section) {
        return section.saysTheSame() && !section.moved();
    }

    private String summary() {
        if (comparison.isEmpty()) {
            return getTranslation("compare.same");
        }
        long differ = comparison.sections().stream()
                .filter(section -> !isEqual(section))
                .count();
        return getTranslation("compare.differ", differ, comparison.sections().size());
    }

    private Stream<Passage> details() {
        return Stream.of(comparison.title(), comparison.label(), comparison.summary());
    }

    private Article detailsArticle() {
        var article = new Article(new H2(getTranslation("compare.details")));
        details().filter(passage -> !passage.isSame()).forEach(passage -> article.add(compared.row(passage)));
        return article;
    }
}

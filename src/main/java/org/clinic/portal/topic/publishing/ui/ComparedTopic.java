package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.content.ui.ComparedHtml;

/** What became of a topic, from its title to its last section. */
class ComparedTopic extends Composite<Div> {

    static final String DETAILS = "s-details";

    private final TopicComparison comparison;
    private final ComparedHtml compared;

    /** @param oldText puts back what a section said, for those who may */
    ComparedTopic(TopicComparison comparison, HtmlRenderer html, Optional<OldText> oldText) {
        this.comparison = comparison;
        compared =
                new ComparedHtml(html, Locale.forLanguageTag(comparison.after().language()));
        if (!ComparisonWords.details(comparison).isEmpty()) {
            getContent().add(detailsArticle());
        }
        comparison
                .sections()
                .forEach(section -> getContent()
                        .add(new ComparedSection(
                                comparison, section, compared, oldText.flatMap(text -> text.button(section)))));
        var equal = comparison.sections().stream()
                .filter(SectionComparison::isSame)
                .map(ComparisonWords::name)
                .collect(Collectors.joining(", "));
        if (!equal.isEmpty() && !comparison.isEmpty()) {
            var same = new Paragraph(getTranslation("compare.equal", equal));
            same.addClassName("equal");
            getContent().add(same);
        }
    }

    private Article detailsArticle() {
        var article = new Article(new H2(getTranslation("compare.details")));
        article.setId(DETAILS);
        Stream.of(comparison.title(), comparison.label(), comparison.summary(), comparison.slug())
                .filter(passage -> !passage.isSame())
                .forEach(passage -> article.add(compared.row(passage)));
        var before = language(comparison.before().language());
        var after = language(comparison.after().language());
        if (!before.equals(after)) {
            article.add(ComparedSection.note(getTranslation("compare.language", before, after)));
        }
        return article;
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
    }
}

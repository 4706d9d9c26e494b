package org.clinic.portal.topic.publishing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.content.ui.ComparedHtml;
import org.jsoup.nodes.Element;

/** What became of a topic, from its title to its last section. */
class ComparedTopic extends Drawn {

    static final String DETAILS = "s-details";

    private final TopicComparison comparison;
    private final ComparedHtml compared;

    /** @param oldText puts back what a section said, for those who may */
    ComparedTopic(TopicComparison comparison, HtmlRenderer html, Optional<OldText> oldText) {
        super("div");
        this.comparison = comparison;
        compared =
                new ComparedHtml(html, Locale.forLanguageTag(comparison.after().language()));
        var parts = new ArrayList<Element>();
        if (!ComparisonWords.details(comparison).isEmpty()) {
            parts.add(details());
        }
        comparison
                .sections()
                .forEach(section -> parts.add(new ComparedSection(comparison, section)
                        .drawn(compared, oldText.flatMap(text -> text.button(section)))));
        parts.addAll(equal());
        draw(parts);
        oldText.ifPresent(text -> hear("click", OldText.PUT, (section, ticked) -> text.put(comparison, section)));
    }

    private Element details() {
        var article = new Element("article").id(DETAILS);
        article.appendElement("h2").text(getTranslation("compare.details"));
        Stream.of(comparison.title(), comparison.label(), comparison.summary(), comparison.slug())
                .filter(passage -> !passage.isSame())
                .forEach(passage -> article.appendChild(compared.row(passage)));
        var before = language(comparison.before().language());
        var after = language(comparison.after().language());
        if (!before.equals(after)) {
            article.appendChild(ComparedSection.note(getTranslation("compare.language", before, after)));
        }
        return article;
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
    }

    /** Names what is not shown while only changes are. */
    private List<Element> equal() {
        var equal = comparison.sections().stream()
                .filter(SectionComparison::isSame)
                .map(ComparisonWords::name)
                .collect(Collectors.joining(", "));
        return equal.isEmpty() || comparison.isEmpty()
                ? List.of()
                : List.of(new Element("p").addClass("equal").text(getTranslation("compare.equal", equal)));
    }
}

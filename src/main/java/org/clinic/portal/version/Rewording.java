package org.clinic.portal.version;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Passage;
import org.clinic.portal.content.merge.PlacedLine;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.jspecify.annotations.Nullable;

/** What became of the words of a topic, or of one of its sections, from one version to a later one: down to each word. */
public final class Rewording {

    private final TopicComparison comparison;
    private final @Nullable SectionId section;

    Rewording(TopicContent before, TopicContent after, @Nullable SectionId section) {
        comparison = new TopicComparison(before, after);
        this.section = section;
    }

    /** Of the text as it is now. */
    public Locale language() {
        return Locale.forLanguageTag(comparison.after().language());
    }

    /** Of the title, label and summary those that are others now; none where it is about one section. */
    public List<Passage> details() {
        return section != null
                ? List.of()
                : Stream.of(comparison.title(), comparison.label(), comparison.summary())
                        .filter(passage -> !passage.isSame())
                        .toList();
    }

    /** Those with other words. Where it is about one section, that and those in which words of it stand now. */
    public List<SectionComparison> sections() {
        var concerned = section == null
                ? WordsRead.of(comparison.before(), null).differing(WordsRead.of(comparison.after(), null))
                : Stream.concat(Stream.of(section), goneTo(section)).toList();
        return comparison.sections().stream()
                .filter(each -> concerned.contains(each.section().id()))
                .toList();
    }

    private Stream<SectionId> goneTo(SectionId from) {
        return comparison.sections().stream()
                .filter(each -> each.section().id().equals(from))
                .flatMap(each -> each.left().stream())
                .flatMap(passage -> passage.after().stream())
                .map(PlacedLine::section)
                .filter(Objects::nonNull);
    }

    /** Those in which words that stood in it stand now. */
    public List<Section> whereabouts(SectionComparison one) {
        return goneTo(one.section().id())
                .distinct()
                .flatMap(id -> comparison.after().section(id).stream())
                .toList();
    }
}

package org.clinic.portal.version;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * The words of a topic, or of one of its sections, in the order in which each section has them. How they look, where links
 * lead, in which blocks they stand, which kind a section is of, and where on the page it stands, is not among them.
 *
 * @param details the title, label and summary, absent where only a section was read
 * @param sections the words of each, in no order; the one that was read is missing if there is none
 */
record WordsRead(@Nullable String details, Map<SectionId, String> sections) {

    static WordsRead of(TopicContent content, @Nullable SectionId section) {
        return section == null
                ? all(content)
                : new WordsRead(null, of(content.section(section).stream().toList()));
    }

    private static WordsRead all(TopicContent content) {
        return new WordsRead(
                plain(content.title()) + "\n" + plain(content.label()) + "\n" + plain(content.summary()),
                of(content.sections()));
    }

    private static Map<SectionId, String> of(List<Section> sections) {
        var words = new LinkedHashMap<SectionId, String>();
        sections.forEach(section -> words.put(section.id(), words(section)));
        return words;
    }

    private static String words(Section section) {
        return plain(section.heading())
                + "\n"
                + plain(section.body().blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .map(RichText::text)
                        .collect(Collectors.joining(" ")));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** Of which sections the other has other words, or which of the two lacks. */
    LinkedHashSet<SectionId> differing(WordsRead other) {
        var differing = new LinkedHashSet<>(sections.keySet());
        differing.addAll(other.sections.keySet());
        differing.removeIf(id -> Objects.equals(sections.get(id), other.sections.get(id)));
        return differing;
    }
}

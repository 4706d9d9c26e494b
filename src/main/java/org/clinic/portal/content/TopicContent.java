package org.clinic.portal.content;

import java.util.List;
import java.util.Optional;

/**
 * Everything a topic says: what a version freezes.
 *
 * @param language of the text and of the page around it: {@code en} or {@code es}
 * @param label the short line above the title; may be empty
 */
public record TopicContent(
        String slug, String language, String label, String title, String summary, List<Section> sections) {

    public TopicContent {
        sections = List.copyOf(sections);
    }

    /** The same with other sections. */
    public TopicContent with(List<Section> others) {
        return new TopicContent(slug, language, label, title, summary, others);
    }

    public Optional<Section> section(SectionId id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}

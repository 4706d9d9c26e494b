package org.clinic.portal.topic;

import java.util.List;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What putting the terms of a topic right has changed, so that it can be taken back.
 *
 * @param details absent where the topic's own details were right
 */
public record TermCorrections(TopicId topic, @Nullable CorrectedDetails details, List<Corrected> sections) {

    /** A section's text before and after. */
    record Corrected(SectionId section, SectionText before, SectionText after) {}

    /** The topic's details before and after. */
    record CorrectedDetails(TopicDetails before, TopicDetails after) {}

    public TermCorrections {
        sections = List.copyOf(sections);
    }

    /** In how many parts of the topic something was changed: its details, or a section. */
    public int count() {
        return sections.size() + (details == null ? 0 : 1);
    }
}

package org.clinic.portal.topic;

import java.util.List;
import org.clinic.portal.topic.content.SectionId;

/** What putting the terms of a topic right has changed, so that it can be taken back. */
public record TermCorrections(List<Corrected> sections) {

    /** A section's text before and after. */
    record Corrected(SectionId section, SectionText before, SectionText after) {}

    public TermCorrections {
        sections = List.copyOf(sections);
    }

    /** How many sections were changed. */
    public int count() {
        return sections.size();
    }
}

package org.clinic.portal.topic.publishing;

import java.util.Set;
import org.clinic.portal.content.SectionId;

/**
 * What of a draft's changes is not published yet, and stays in the draft.
 *
 * @param details whether title, label, summary, address and language stay as visitors know them
 * @param sections those that stay so: as they are, where they are, or away
 */
public record LeftOut(boolean details, Set<SectionId> sections) {

    public static final LeftOut NOTHING = new LeftOut(false, Set.of());

    public LeftOut {
        sections = Set.copyOf(sections);
    }

    public boolean isEmpty() {
        return !details && sections.isEmpty();
    }
}

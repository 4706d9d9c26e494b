package org.clinic.portal.topic.draft;

import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/**
 * A section as those see it who lead a link there.
 *
 * @param removed whether it waits in the bin of its topic
 */
public record FoundSection(TopicId topic, SectionId section, String title, String heading, boolean removed) {

    public LinkTarget.ToSection target() {
        return new LinkTarget.ToSection(topic, section);
    }
}

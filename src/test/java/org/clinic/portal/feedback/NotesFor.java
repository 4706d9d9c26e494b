package org.clinic.portal.feedback;

import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.jspecify.annotations.Nullable;

/** Speaks as a reader does of what is live. */
public final class NotesFor {

    private NotesFor() {}

    /** @param heading of the section; absent for the page as a whole */
    public static ReadPart part(PublishedTopics topics, TopicId topic, @Nullable String heading) {
        var version = ((Publication.Live) topics.find(topic)).version();
        var section = version.content().sections().stream()
                .filter(one -> one.heading().equals(heading))
                .findFirst()
                .orElse(null);
        return new ReadPart(version, section);
    }
}

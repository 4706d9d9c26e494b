package org.clinic.portal.topic;

import java.util.UUID;
import org.clinic.portal.topic.content.SectionId;

/** What may look different now to whoever has a topic open. */
public sealed interface TopicChange {

    /** A section has another text: this revision of it, or a later one. */
    record Text(SectionId section, int revision) implements TopicChange {}

    /** The details, the order of the sections, which there are, or what is live: anything but one section's text. */
    record Arrangement() implements TopicChange {}

    /** Who has the topic open, and what they do there. */
    record Presence() implements TopicChange {}

    /** How a change of a draft is written in a broadcast, after the topic's id. */
    static String written(TopicChange change) {
        return change instanceof Text(var section, var revision) ? " %s %d".formatted(section, revision) : "";
    }

    /** Reads what follows the topic's id. */
    static TopicChange read(String[] words) {
        return words.length == 3
                ? new Text(new SectionId(UUID.fromString(words[1])), Integer.parseInt(words[2]))
                : new Arrangement();
    }
}

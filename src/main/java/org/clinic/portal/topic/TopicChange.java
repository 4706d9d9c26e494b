package org.clinic.portal.topic;

import java.util.UUID;
import org.clinic.portal.content.SectionId;

/** What may look different now to whoever has a topic open. */
public sealed interface TopicChange {

    /** A section has another text: this revision of it, or a later one. */
    record Text(SectionId section, int revision) implements TopicChange {}

    /** The details, the order of the sections, which there are, or what is live: anything but one section's text. */
    record Arrangement() implements TopicChange {}

    /** There are other comments, or they say something else, or some stand elsewhere than the text alone tells. */
    record Comments() implements TopicChange {}

    /** The clinic writes its terms otherwise, in this topic as in all. */
    record Terms() implements TopicChange {}

    /** Who has the topic open, and what they do there. */
    record Presence() implements TopicChange {}

    /** How a change of a draft is written in a broadcast, after the topic's id. */
    static String written(TopicChange change) {
        return switch (change) {
            case Text(var section, var revision) -> " %s %d".formatted(section, revision);
            case Comments() -> " comments";
            case Arrangement(), Terms(), Presence() -> "";
        };
    }

    /** Reads what follows the topic's id. */
    static TopicChange read(String[] words) {
        return switch (words.length) {
            case 3 -> new Text(new SectionId(UUID.fromString(words[1])), Integer.parseInt(words[2]));
            case 2 -> new Comments();
            default -> new Arrangement();
        };
    }
}

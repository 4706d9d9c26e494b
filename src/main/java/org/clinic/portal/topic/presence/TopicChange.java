package org.clinic.portal.topic.presence;

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

    /** How it is written in a broadcast, after the topic's id: its name, and what more there is to say. */
    default String written() {
        return switch (this) {
            case Text(var section, var revision) -> "text %s %d".formatted(section, revision);
            case Arrangement() -> "arrangement";
            case Comments() -> "comments";
            case Terms() -> "terms";
            case Presence() -> "presence";
        };
    }

    /** Reads what {@link #written()} writes. */
    static TopicChange read(String written) {
        var words = written.split(" ", -1);
        return switch (words[0]) {
            case "text" -> new Text(new SectionId(UUID.fromString(words[1])), Integer.parseInt(words[2]));
            case "comments" -> new Comments();
            case "terms" -> new Terms();
            case "presence" -> new Presence();
            // Also what another release of the portal says and this one does not know: then all is read again.
            default -> new Arrangement();
        };
    }
}

package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicId;

/** What visitors find at an address. */
public sealed interface Publication {

    /** The version to read. */
    record Live(PublishedVersion version) implements Publication {}

    /** The topic has another slug by now. */
    record Moved(String slug) implements Publication {}

    /** There was something to read until {@code since}. The title and language are the last version's. */
    record Withdrawn(TopicId topic, String title, String language, Instant since) implements Publication {}

    /** Nothing was ever published here. */
    record Unknown() implements Publication {}
}

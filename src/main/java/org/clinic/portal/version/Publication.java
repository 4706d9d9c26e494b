package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/** What visitors find at an address. */
public sealed interface Publication {

    /** The version to read. */
    record Live(PublishedVersion version) implements Publication {}

    /** The topic has another slug by now. */
    record Moved(String slug) implements Publication {}

    /**
     * There was something to read until {@code since}. The slug, title and language are the last version's.
     *
     * @param cause what readers are told of why; absent for what was withdrawn before there were causes
     * @param instead what says it now, if it was replaced and that can be read; by way of what was replaced in its turn
     */
    record Withdrawn(
            TopicId topic,
            String slug,
            String title,
            String language,
            Instant since,
            Withdrawal.@Nullable Cause cause,
            @Nullable PublishedTopic instead)
            implements Publication {}

    /** Nothing was ever published here. */
    record Unknown() implements Publication {}
}

package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;

/** Something that is to become of what visitors read of a topic. */
public sealed interface ComingChange {

    /** When it is to happen. What is overdue has a time that has passed. */
    Instant at();

    TopicId topic();

    /**
     * The next version goes live, at the slug that its content has. It is left out where the database would refuse it: at
     * a slug at which another topic was published before.
     */
    record Publishing(Instant at, TopicId topic, TopicContent content, Announcement announcement)
            implements ComingChange {}

    /** No version is live any more. It does nothing to a topic of which none is. */
    record Withdrawing(Instant at, TopicId topic, Withdrawal why) implements ComingChange {}
}

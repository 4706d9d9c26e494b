package org.clinic.portal.topic.plan;

import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.Measured;
import org.clinic.portal.version.Withdrawal;

/** What a plan does to a topic once its time has come. */
public sealed interface Act {

    TopicId topic();

    /** What the topic is called in what is published or withdrawn. */
    String title();

    /** Publishes a text, which is this one whatever becomes of the draft meanwhile. */
    record Publication(TopicId topic, TopicContent content, Announcement announcement, Measured measured)
            implements Act {

        @Override
        public String title() {
            return content.title();
        }
    }

    /** Takes away what visitors read by then. */
    record Withdrawing(TopicId topic, String title, Withdrawal why) implements Act {}
}

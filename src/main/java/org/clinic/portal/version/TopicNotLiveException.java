package org.clinic.portal.version;

import org.clinic.portal.content.TopicId;

/** Refuses to lead visitors to a topic that they cannot read at the moment. */
public class TopicNotLiveException extends RuntimeException {

    public TopicNotLiveException(TopicId topic) {
        super("No version of %s is live".formatted(topic));
    }
}

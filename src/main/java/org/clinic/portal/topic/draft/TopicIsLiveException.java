package org.clinic.portal.topic.draft;

import org.clinic.portal.content.TopicId;

/** Refuses to archive a topic that visitors read: it is withdrawn first. */
public class TopicIsLiveException extends RuntimeException {

    TopicIsLiveException(TopicId id) {
        super("A version of %s is live".formatted(id));
    }
}

package org.clinic.portal.topic.draft;

import org.clinic.portal.content.TopicId;
import org.springframework.dao.OptimisticLockingFailureException;

/** Refuses a change of a topic that somebody has put into the archive. */
public class TopicArchivedException extends OptimisticLockingFailureException {

    TopicArchivedException(TopicId id) {
        super("Topic %s is in the archive".formatted(id));
    }
}

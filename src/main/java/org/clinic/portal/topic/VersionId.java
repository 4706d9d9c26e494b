package org.clinic.portal.topic;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a version: the topic's id and a number that counts from 1. */
@Embeddable
record VersionId(UUID topicId, int number) implements Serializable {

    static VersionId of(TopicId topic, int number) {
        return new VersionId(topic.id(), number);
    }
}

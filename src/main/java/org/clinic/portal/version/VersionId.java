package org.clinic.portal.version;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import org.clinic.portal.content.TopicId;

/** Identifies a version: the topic's id and a number that counts from 1. */
@Embeddable
record VersionId(
        @Embedded @AttributeOverride(name = "id", column = @Column(name = "topic_id"))
        TopicId topic,

        int number) implements Serializable {}

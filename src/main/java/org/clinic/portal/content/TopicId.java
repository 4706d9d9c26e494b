package org.clinic.portal.content;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a topic. */
public record TopicId(UUID id) implements Serializable {

    public TopicId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

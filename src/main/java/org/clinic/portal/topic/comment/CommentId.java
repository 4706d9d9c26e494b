package org.clinic.portal.topic.comment;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a comment, in its topic and in the address that leads to it. */
public record CommentId(UUID id) implements Serializable {

    public CommentId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

package org.clinic.portal.topic.comment;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies what somebody said in a comment. */
public record RemarkId(UUID id) implements Serializable {

    public RemarkId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

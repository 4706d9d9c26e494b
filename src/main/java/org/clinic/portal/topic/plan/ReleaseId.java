package org.clinic.portal.topic.plan;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies several plans that happen at once. */
public record ReleaseId(UUID id) implements Serializable {

    public ReleaseId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

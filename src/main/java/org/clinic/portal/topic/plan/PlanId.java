package org.clinic.portal.topic.plan;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a publication or a withdrawal that is planned. */
public record PlanId(UUID id) implements Serializable {

    public PlanId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

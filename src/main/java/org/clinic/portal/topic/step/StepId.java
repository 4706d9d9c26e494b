package org.clinic.portal.topic.step;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a step in the history of a draft. */
public record StepId(UUID id) {

    public StepId() {
        this(TimeOrderedId.next());
    }
}

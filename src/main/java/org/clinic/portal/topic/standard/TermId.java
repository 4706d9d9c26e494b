package org.clinic.portal.topic.standard;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies one of the clinic's terms. */
public record TermId(UUID id) implements Serializable {

    public TermId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

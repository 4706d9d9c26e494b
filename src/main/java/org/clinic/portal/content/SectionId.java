package org.clinic.portal.content;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a section, in the draft and in every version that holds it. */
public record SectionId(UUID id) implements Serializable {

    public SectionId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

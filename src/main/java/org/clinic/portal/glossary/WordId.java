package org.clinic.portal.glossary;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a word that is explained, through all its changes. */
public record WordId(UUID id) {

    public WordId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

package org.clinic.portal.base.security;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies an account for as long as anything it did is kept. */
public record AccountId(UUID id) implements Serializable {

    public AccountId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

package org.clinic.portal.redirect;

import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a redirect that marketing has added, also once it is removed. */
public record RedirectId(UUID id) implements Serializable {

    public RedirectId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

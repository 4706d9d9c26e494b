package org.clinic.portal.account;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a session, and is no secret: nobody can go on with a session who knows it. */
public record SessionId(UUID id) {

    SessionId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

package org.clinic.portal.base.presence;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies one window in which somebody has something open. */
public record PresenceId(UUID id) {

    public PresenceId() {
        this(TimeOrderedId.next());
    }
}

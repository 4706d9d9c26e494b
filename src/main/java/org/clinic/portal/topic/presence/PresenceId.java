package org.clinic.portal.topic.presence;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies one window in which somebody has a topic open. */
public record PresenceId(UUID id) {

    public PresenceId() {
        this(TimeOrderedId.next());
    }
}

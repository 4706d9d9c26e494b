package org.clinic.portal.notification;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a notification. */
public record NotificationId(UUID id) {

    public NotificationId() {
        this(TimeOrderedId.next());
    }
}

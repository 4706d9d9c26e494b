package org.clinic.portal.topic.history;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

public record ActId(UUID id) {

    ActId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

package org.clinic.portal.topic.preview;

import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies a link to the preview of a draft; it is not what lets somebody in. */
public record PreviewLinkId(UUID id) {

    public PreviewLinkId() {
        this(TimeOrderedId.next());
    }
}

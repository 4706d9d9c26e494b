package org.clinic.portal.topic.preview;

import java.time.Instant;

/**
 * A link to the preview of a draft as its maker gets it, this one time.
 *
 * @param path from the portal's host on, such as {@code /preview/…}
 */
public record NewPreviewLink(PreviewLinkId id, String path, Instant expiresAt) {

    /** Without the secret: a link must not reach a log by accident. */
    @Override
    public String toString() {
        return "NewPreviewLink[id=%s, expiresAt=%s]".formatted(id, expiresAt);
    }
}

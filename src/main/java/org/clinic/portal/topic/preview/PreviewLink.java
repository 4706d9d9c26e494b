package org.clinic.portal.topic.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that is out to the preview of a draft, without the secret that is in it.
 *
 * @param opened how often somebody has come through it
 * @param openedAt when somebody did last, if anybody has
 */
public record PreviewLink(
        PreviewLinkId id,
        String makerName,
        Instant madeAt,
        Instant expiresAt,
        int opened,
        @Nullable Instant openedAt) {}

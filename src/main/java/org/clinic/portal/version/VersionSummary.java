package org.clinic.portal.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as the list of versions shows it.
 *
 * @param note what its publisher said had changed
 * @param liveUntil when the next version replaced it or it was withdrawn; absent while it is live
 * @param withdrawnReason why it was withdrawn, if that is how it ended
 * @param withdrawnBy who withdrew it, by the name at that time
 */
public record VersionSummary(
        int number,
        String title,
        String note,
        Instant publishedAt,
        String publisherName,
        @Nullable Instant liveUntil,
        @Nullable String withdrawnReason,
        @Nullable String withdrawnBy) {

    public boolean live() {
        return liveUntil == null;
    }
}

package org.clinic.portal.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as the list of versions shows it.
 *
 * @param kind what it is to those who read the one before
 * @param note what its publisher said had changed; absent for a minor change
 * @param told whether readers are told of that too: notes from before there were records were written for colleagues
 * @param liveUntil when the next version replaced it or it was withdrawn; absent while it is live
 * @param withdrawnReason why it was withdrawn, if that is how it ended, as colleagues are told
 * @param withdrawnBy who withdrew it, by the name at that time
 * @param withdrawnCause what its readers are told of why; absent for what was withdrawn before there were causes
 * @param instead the title of the topic that says it now, if visitors can read that
 */
public record VersionSummary(
        int number,
        String title,
        ChangeKind kind,
        @Nullable String note,
        boolean told,
        Instant publishedAt,
        String publisherName,
        @Nullable Instant liveUntil,
        @Nullable String withdrawnReason,
        @Nullable String withdrawnBy,
        Withdrawal.@Nullable Cause withdrawnCause,
        @Nullable String instead) {

    public boolean live() {
        return liveUntil == null;
    }
}

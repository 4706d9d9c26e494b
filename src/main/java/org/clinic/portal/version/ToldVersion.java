package org.clinic.portal.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as readers are told of it.
 *
 * @param note what they are told has changed; absent of a minor change, and of what was published before readers were told
 * @param liveUntil absent while it is what they read
 */
public record ToldVersion(
        int number,
        ChangeKind kind,
        @Nullable String note,
        Instant publishedAt,
        @Nullable Instant liveUntil) {}

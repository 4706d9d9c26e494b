package org.clinic.portal.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A topic as the list shows it. */
public record TopicSummary(
        TopicId id,
        String title,
        String slug,
        TopicStatus status,
        @Nullable Integer liveVersion,
        Instant changedAt,
        String changedBy,
        @Nullable TopicOwner owner,
        @Nullable Archived archived) {}

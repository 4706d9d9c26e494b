package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A version whose readers were told of it.
 *
 * @param slug of its topic now
 * @param note what they were told; absent on the first one, and on those before notes were public
 */
public record Announced(
        TopicId topic,
        String slug,
        int number,
        String title,
        String language,
        ChangeKind kind,
        @Nullable String note,
        Instant publishedAt) {}

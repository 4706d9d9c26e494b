package org.clinic.portal.topic.comment;

import java.time.Instant;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a comment, as it was when it was read.
 *
 * @param editedAt when the words were last changed, if they were
 */
public record Remark(
        RemarkId id,
        AccountId author,
        String authorName,
        String text,
        Instant madeAt,
        @Nullable Instant editedAt) {}

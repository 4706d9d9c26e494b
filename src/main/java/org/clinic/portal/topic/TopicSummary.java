package org.clinic.portal.topic;

import java.time.Instant;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.Archived;
import org.clinic.portal.topic.draft.TopicOwner;
import org.clinic.portal.topic.draft.TopicStatus;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the list shows it.
 *
 * @param openComments in sections that are in their places
 * @param grade by Flesch and Kincaid, of the draft; absent where there is none
 */
public record TopicSummary(
        TopicId id,
        String title,
        String slug,
        TopicStatus status,
        @Nullable Integer liveVersion,
        Instant changedAt,
        String changedBy,
        @Nullable TopicOwner owner,
        @Nullable Archived archived,
        int openComments,
        @Nullable Double grade) {

    TopicSummary withGrade(@Nullable Double grade) {
        return new TopicSummary(
                id, title, slug, status, liveVersion, changedAt, changedBy, owner, archived, openComments, grade);
    }
}

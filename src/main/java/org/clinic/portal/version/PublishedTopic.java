package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicId;

/** A topic with a live version, as visitors find it in a list. */
public record PublishedTopic(
        TopicId id,
        String slug,
        String label,
        String title,
        String summary,
        String language,
        int number,
        Instant publishedAt) {}

package org.clinic.portal.topic;

import java.time.Instant;

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

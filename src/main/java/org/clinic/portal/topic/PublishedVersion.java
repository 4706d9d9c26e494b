package org.clinic.portal.topic;

import java.time.Instant;
import org.clinic.portal.topic.content.TopicContent;

/**
 * What patients were told from some moment on, complete and unchangeable.
 *
 * @param sha256 of the content's JSON, in hex
 */
public record PublishedVersion(TopicId topic, int number, TopicContent content, Instant publishedAt, String sha256) {}

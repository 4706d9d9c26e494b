package org.clinic.portal.version;

import java.time.Instant;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;

/**
 * What patients were told from some moment on, complete and unchangeable.
 *
 * @param sha256 by which it is proved, in hex: of its record, or of its content's JSON if it has none
 */
public record PublishedVersion(TopicId topic, int number, TopicContent content, Instant publishedAt, String sha256) {}

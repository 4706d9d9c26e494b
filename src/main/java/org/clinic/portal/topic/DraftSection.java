package org.clinic.portal.topic;

import java.time.Instant;
import org.clinic.portal.topic.content.Body;
import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;

/**
 * A section of a draft as it was when it was read.
 *
 * @param revision what {@link SectionService#save} wants to hear, so that nobody overwrites what they have not read
 */
public record DraftSection(
        SectionId id, int revision, SectionKind kind, String heading, Body body, Instant changedAt, String changedBy) {}

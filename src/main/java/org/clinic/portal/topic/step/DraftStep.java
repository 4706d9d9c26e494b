package org.clinic.portal.topic.step;

import java.time.Instant;
import org.clinic.portal.content.TopicId;

/**
 * Something that somebody has done to the structure of a draft, as the history keeps it.
 *
 * @param change what it did last, be it when it was made, undone or done again
 */
public record DraftStep(StepId id, TopicId topic, StepKind kind, Instant madeAt, StepChange change) {}

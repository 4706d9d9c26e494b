package org.clinic.portal.topic;

import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;

/**
 * A step as people call it: what was done, and to which section.
 *
 * @param sectionKind what the section is called while it has no heading
 * @param heading as it is now; may be empty
 */
public record StepName(StepId id, StepKind kind, SectionId section, SectionKind sectionKind, String heading) {}

package org.clinic.portal.topic.step;

import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;

/** A step as people call it. */
public sealed interface StepName {

    StepId id();

    /**
     * What was done, and to which section.
     *
     * @param sectionKind what the section is called while it has no heading
     * @param heading as it is now; may be empty
     */
    record OfSection(StepId id, StepKind kind, SectionId section, SectionKind sectionKind, String heading)
            implements StepName {}

    /** The clinic's terms were put right in the whole draft. */
    record OfTerms(StepId id) implements StepName {}

    /** The draft was made to say what this version says. */
    record OfVersion(StepId id, int version) implements StepName {}
}

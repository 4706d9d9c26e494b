package org.clinic.portal.topic.draft;

import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.StepName;

/** What has become of a step that somebody wanted to undo or to do again. */
public sealed interface UndoResult {

    StepName step();

    /**
     * It is undone, or done again.
     *
     * @param section what it was about, if that is a section and stands in the draft now
     * @param stays in how many parts what was done stays, since others have changed the same words
     */
    record Done(StepName step, Optional<SectionId> section, int stays) implements UndoResult {}

    /**
     * It cannot be, and will not be offered again.
     *
     * @param by who stands against it; empty if that is not known
     */
    record Refused(StepName step, Obstacle obstacle, String by) implements UndoResult {}
}

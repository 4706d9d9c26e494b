package org.clinic.portal.topic.draft;

import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepId;

/**
 * What has become of a draft that somebody wanted to change.
 *
 * @param answer of what was done
 * @param change what it changed, as far as that can be reversed
 * @param step to be undone, if it is one
 */
record Changed<T>(Draft draft, T answer, Optional<StepChange> change, Optional<StepId> step) {

    /** A section as it is stored now. */
    DraftSection section(SectionId id) {
        return draft.section(id).asRead();
    }
}

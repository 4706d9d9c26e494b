package org.clinic.portal.topic.step;

import java.util.Optional;

/** What the one who asks can take back in a draft, and what of that they can do again. */
public record DraftHistory(Optional<StepName> undo, Optional<StepName> redo) {

    public static final DraftHistory EMPTY = new DraftHistory(Optional.empty(), Optional.empty());
}

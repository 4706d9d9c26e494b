package org.clinic.portal.topic;

/** What has become of a step that somebody wanted to undo or to do again. */
public sealed interface Reversal {

    StepName step();

    /**
     * It is undone, or done again.
     *
     * @param isInDraft whether its section stands in the draft now, and not in the bin
     */
    record Done(StepName step, boolean isInDraft) implements Reversal {}

    /**
     * It cannot be, and will not be offered again.
     *
     * @param by who stands against it; empty if that is not known
     */
    record Refused(StepName step, Obstacle obstacle, String by) implements Reversal {}
}

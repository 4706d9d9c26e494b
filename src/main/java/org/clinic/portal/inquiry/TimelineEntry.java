package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry, as its timeline shows it.
 *
 * @param actor the coordinator's name at that time, absent for what the visitor did
 * @param text the words of a note, the name of a {@link CallOutcome}, or to whom somebody else gave it
 * @param nextStep what was to be done since, where that changed
 * @param ending how it was closed
 * @param of what happened to an inquiry that is merged into it, or the one with which it was merged
 */
public record TimelineEntry(
        Instant occurredAt,
        InquiryEventKind kind,
        @Nullable String actor,
        @Nullable String text,
        @Nullable NextStep nextStep,
        @Nullable Ending ending,
        @Nullable Reference of) {

    /** The same in the timeline of the one into which it is merged. */
    TimelineEntry of(Reference merged) {
        return new TimelineEntry(occurredAt, kind, actor, text, nextStep, ending, merged);
    }
}

package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry, as its timeline shows it.
 *
 * @param author whose act it is, absent for what the visitor did
 * @param actor the coordinator's name at that time, absent likewise
 * @param text the words of a note, the name of a {@link CallOutcome}, or to whom somebody else gave it
 * @param nextStep what was to be done since, where that changed
 * @param ending how it was closed
 * @param corrects the note of which these are better words
 * @param of what happened to an inquiry that is merged into it, or the one with which it was merged
 */
public record TimelineEntry(
        UUID id,
        Instant occurredAt,
        InquiryEventKind kind,
        @Nullable AccountId author,
        @Nullable String actor,
        @Nullable String text,
        @Nullable NextStep nextStep,
        @Nullable Ending ending,
        @Nullable UUID corrects,
        @Nullable Reference of) {

    /** The same in the timeline of the one into which it is merged. */
    TimelineEntry of(Reference merged) {
        return new TimelineEntry(id, occurredAt, kind, author, actor, text, nextStep, ending, corrects, merged);
    }

    /** Until when somebody can correct it: a note of theirs, in the timeline of its own inquiry. */
    public Optional<Instant> correctableUntil(AccountId who) {
        return kind == InquiryEventKind.NOTED && who.equals(author) && of == null
                ? Optional.of(occurredAt.plus(InquiryEvent.CORRECTABLE))
                : Optional.empty();
    }
}

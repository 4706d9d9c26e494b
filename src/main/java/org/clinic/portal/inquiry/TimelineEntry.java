package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry, as its timeline shows it.
 *
 * @param actor the coordinator's name at that time, absent for what the visitor did
 * @param text the words of a note, or the name of a {@link CallOutcome}
 * @param nextStep what was to be done since, where that changed
 * @param ending how it was closed
 */
public record TimelineEntry(
        Instant occurredAt,
        InquiryEventKind kind,
        @Nullable String actor,
        @Nullable String text,
        @Nullable NextStep nextStep,
        @Nullable Ending ending) {}

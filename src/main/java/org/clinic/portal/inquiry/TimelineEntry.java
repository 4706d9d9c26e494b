package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry, as its timeline shows it.
 *
 * @param actor the coordinator's name at that time, absent for what the visitor did
 * @param text the words of a note, or the name of the {@link Outcome} it was closed with
 */
public record TimelineEntry(
        Instant occurredAt,
        InquiryEventKind kind,
        @Nullable String actor,
        @Nullable String text) {}

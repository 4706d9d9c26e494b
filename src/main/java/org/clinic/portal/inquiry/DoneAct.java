package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, plan or closing of today.
 *
 * @param name of the person whose inquiry it is
 * @param text the name of the {@link CallOutcome} or {@link Outcome}
 * @param nextStep what is to be done since, unless it was closed
 */
public record DoneAct(
        InquiryId inquiry,
        String name,
        Instant at,
        InquiryEventKind kind,
        @Nullable String text,
        @Nullable NextStep nextStep) {}

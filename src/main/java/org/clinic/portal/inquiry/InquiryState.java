package org.clinic.portal.inquiry;

import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands, without a word about the person: what a list that shows it already needs to be up to date.
 *
 * @param nextStep what is to be done, exactly as long as it is open
 * @param seen whether any coordinator has opened it
 */
public record InquiryState(
        InquiryId id,
        int revision,
        InquiryStatus status,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        @Nullable Outcome outcome,
        Priority priority,
        @Nullable NextStep nextStep,
        boolean seen,
        Marks marks) {}

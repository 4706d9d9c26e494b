package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an inquiry.
 *
 * @param revision what an action on it is based on
 * @param consent the wording that was agreed to, absent if it was not
 * @param nextStep what is to be done, exactly as long as it is open
 * @param timeline from the first event to the last
 */
public record InquiryDetail(
        InquiryId id,
        int revision,
        Reference reference,
        Instant receivedAt,
        WhatWasRead read,
        Sender sender,
        @Nullable String message,
        @Nullable String consent,
        String language,
        InquiryStatus status,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        @Nullable Ending ending,
        Priority priority,
        @Nullable NextStep nextStep,
        List<TimelineEntry> timeline) {

    public InquiryDetail {
        timeline = List.copyOf(timeline);
    }

    /** Whether the last that anybody did to it can be taken back as if it had not been. */
    public boolean canBeTakenBack() {
        return timeline.reversed().stream()
                .map(TimelineEntry::kind)
                .filter(kind -> kind != InquiryEventKind.SEEN)
                .findFirst()
                .filter(InquiryEventKind::canBeTakenBack)
                .isPresent();
    }

    /** How often the person was called without an answer since they last gave one. */
    public int triesInVain() {
        return Calls.inVain(timeline);
    }

    /** Whether the person was reached, and nobody has said yet what follows from it. */
    public boolean wasReachedJustNow() {
        return Calls.reachedJustNow(timeline);
    }

    /** The row of the list that stands for it, to somebody who is looking at it. */
    public InquirySummary summary() {
        return new InquirySummary(
                id,
                sender.name(),
                receivedAt,
                message,
                read.topicTitle(),
                read.versionNumber(),
                read.sectionHeading(),
                status,
                assigneeName,
                ending == null ? null : ending.outcome(),
                priority,
                nextStep,
                true);
    }
}

package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an inquiry.
 *
 * @param revision what an action on it is based on
 * @param answers to the clinic's own questions
 * @param consent what was agreed to in this one
 * @param wording the number of what the form said to them, absent where it did not say which
 * @param nextStep what is to be done, exactly as long as it is open
 * @param sender how the person is reached by now, also by what went into it
 * @param unwanted in which ways the person is not to be reached, also by what went into it
 * @param mergedInto the one into which it went, exactly as long as it is merged
 * @param merged those that went into it, the first to go first
 * @param timeline with what happened to those, from the first event to the last
 */
public record InquiryDetail(
        InquiryId id,
        int revision,
        Reference reference,
        Instant receivedAt,
        WhatWasRead read,
        Sender sender,
        Map<ContactWay, Unwanted> unwanted,
        @Nullable String message,
        Answers answers,
        Consent consent,
        @Nullable Integer wording,
        String language,
        InquiryStatus status,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        @Nullable Ending ending,
        Priority priority,
        @Nullable NextStep nextStep,
        @Nullable InquiryId mergedInto,
        List<MergedInquiry> merged,
        Marks marks,
        List<TimelineEntry> timeline) {

    public InquiryDetail {
        unwanted = Map.copyOf(unwanted);
        merged = List.copyOf(merged);
        timeline = List.copyOf(timeline);
    }

    /** Whether the last that anybody did to it can be taken back as if it had not been. */
    public boolean canBeTakenBack() {
        return status != InquiryStatus.MERGED && Standing.undoable(own()).isPresent();
    }

    /** How often the person was called without an answer since they last gave one. */
    public int triesInVain() {
        return Calls.inVain(own());
    }

    /** Whether the person was reached, and nobody has said yet what follows from it. */
    public boolean wasReachedJustNow() {
        return Calls.reachedJustNow(own());
    }

    /** Whether the person asked not to be reached in that way. */
    public boolean isUnwanted(ContactWay way) {
        return unwanted.containsKey(way);
    }

    /** Whether the person has left a way that they have agreed to nowhere, also not in what went into it. */
    public boolean lacksConsent(ContactWay way) {
        return sender.isReachedBy(way)
                && !isUnwanted(way)
                && !consent.isTo(way)
                && merged.stream().noneMatch(each -> each.consent().isTo(way));
    }

    private List<TimelineEntry> own() {
        return timeline.stream().filter(entry -> entry.of() == null).toList();
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
                language,
                status,
                assigneeName,
                ending == null ? null : ending.outcome(),
                priority,
                nextStep,
                true,
                marks.read(),
                null);
    }
}

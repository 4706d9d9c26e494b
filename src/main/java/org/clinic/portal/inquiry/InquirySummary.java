package org.clinic.portal.inquiry;

import java.time.Instant;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as the list shows it.
 *
 * @param opening the first words of the message, or those around what was found in it
 * @param language of the page on which it was asked: {@code en} or {@code es}
 * @param nextStep what is to be done, exactly as long as it is open
 * @param seen whether any coordinator has opened it
 * @param finding by what it was found, if anything was looked for
 */
public record InquirySummary(
        InquiryId id,
        String name,
        Instant receivedAt,
        @Nullable String opening,
        String topicTitle,
        int versionNumber,
        @Nullable String sectionHeading,
        String language,
        InquiryStatus status,
        @Nullable String assigneeName,
        @Nullable Outcome outcome,
        Priority priority,
        @Nullable NextStep nextStep,
        boolean seen,
        Marks marks,
        @Nullable Finding finding) {

    /** Received, and nobody has looked at it. */
    public boolean isNew() {
        return status == InquiryStatus.RECEIVED && !seen;
    }

    /** The same as it stands now. */
    public InquirySummary with(InquiryState now) {
        return new InquirySummary(
                id,
                name,
                receivedAt,
                opening,
                topicTitle,
                versionNumber,
                sectionHeading,
                language,
                now.status(),
                now.assigneeName(),
                now.outcome(),
                now.priority(),
                now.nextStep(),
                now.seen(),
                now.marks(),
                finding);
    }

    /** The same, marked with these. */
    public InquirySummary with(Marks now) {
        return with(now, opening, finding);
    }

    /** The same with by what it was found. */
    InquirySummary found(@Nullable Finding by, @Nullable String around) {
        return with(marks, around, by);
    }

    private InquirySummary with(Marks itsMarks, @Nullable String itsOpening, @Nullable Finding itsFinding) {
        return new InquirySummary(
                id,
                name,
                receivedAt,
                itsOpening,
                topicTitle,
                versionNumber,
                sectionHeading,
                language,
                status,
                assigneeName,
                outcome,
                priority,
                nextStep,
                seen,
                itsMarks,
                itsFinding);
    }

    /** The same with what the other one says of how it was found. */
    public InquirySummary foundAs(InquirySummary before) {
        return finding == null && before.finding != null ? found(before.finding, before.opening) : this;
    }
}

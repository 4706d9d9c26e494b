package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody sent, and what they had read before; none of it ever changes. */
@Embeddable
record Sent(
        @Embedded WhatWasRead read,
        @Embedded Sender sender,
        @Nullable String message,
        @Nullable String consent,
        @Nullable String consentCalls,
        @Nullable String consentMail,
        String language,
        @Nullable Integer wording,
        @Nullable String answers) {

    static Sent in(Submission submission) {
        return new Sent(
                submission.read(),
                submission.sender(),
                submission.message(),
                submission.consent().toAll(),
                submission.consent().toCalls(),
                submission.consent().toMail(),
                submission.language(),
                submission.wording(),
                submission.answers().written());
    }

    Consent agreedTo() {
        return new Consent(consent, consentCalls, consentMail);
    }

    /** To the clinic's own questions. */
    Answers answered() {
        return Answers.read(answers);
    }

    /** All that they wrote in their own words, as far as they wrote anything. */
    @Nullable
    String words() {
        return answered().below(message);
    }

    /** What the one into which it went shows of it. */
    MergedInquiry merged(InquiryId id, int revision, Reference reference, Instant receivedAt) {
        return new MergedInquiry(id, revision, reference, receivedAt, read, sender, message, answered(), agreedTo());
    }
}

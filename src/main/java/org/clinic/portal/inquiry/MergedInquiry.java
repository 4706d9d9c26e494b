package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inquiry that went into another one, as that one shows it. */
public record MergedInquiry(
        InquiryId id,
        int revision,
        Reference reference,
        Instant receivedAt,
        WhatWasRead read,
        Sender sender,
        @Nullable String message,
        Answers answers,
        Consent consent) {

    static MergedInquiry of(Inquiry inquiry) {
        return inquiry.sent().merged(inquiry.id(), inquiry.revision(), inquiry.reference(), inquiry.receivedAt());
    }
}

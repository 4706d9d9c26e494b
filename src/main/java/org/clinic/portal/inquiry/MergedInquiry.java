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
        @Nullable String message) {

    static MergedInquiry of(Inquiry inquiry) {
        var sent = inquiry.sent();
        return new MergedInquiry(
                inquiry.id(),
                inquiry.revision(),
                inquiry.reference(),
                inquiry.receivedAt(),
                sent.read(),
                sent.sender(),
                sent.message());
    }
}

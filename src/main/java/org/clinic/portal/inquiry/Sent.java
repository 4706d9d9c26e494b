package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** What somebody sent, and what they had read before; none of it ever changes. */
@Embeddable
record Sent(
        @Embedded WhatWasRead read,
        @Embedded Sender sender,
        @Nullable String message,
        @Nullable String consent,
        String language) {

    static Sent in(Submission submission) {
        return new Sent(
                submission.read(),
                submission.sender(),
                submission.message(),
                submission.consent(),
                submission.language());
    }
}

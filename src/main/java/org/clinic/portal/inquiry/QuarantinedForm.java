package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.inquiry.spam.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A form in quarantine, as coordinators see it.
 *
 * @param answers to the clinic's own questions
 * @param added words that its sender sent afterwards
 * @param withdrawn whether its sender took it back
 * @param reasons why it is there, of which each has points
 * @param held whether its sender was asked something and has not answered
 * @param deletedAt when it is deleted if nobody lets it out
 */
public record QuarantinedForm(
        UUID id,
        Reference reference,
        Instant receivedAt,
        WhatWasRead read,
        Sender sender,
        @Nullable String message,
        Answers answers,
        Consent consent,
        List<String> added,
        boolean withdrawn,
        int points,
        List<Reason> reasons,
        boolean held,
        Instant deletedAt) {

    public QuarantinedForm {
        added = List.copyOf(added);
        reasons = List.copyOf(reasons);
    }
}

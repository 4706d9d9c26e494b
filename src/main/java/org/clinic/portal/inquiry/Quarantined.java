package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.clinic.portal.inquiry.spam.Suspicion;

/**
 * A form that waits in quarantine, as it was sent.
 *
 * @param held whether its sender was asked something about it and has not answered
 */
record Quarantined(
        UUID id, Reference reference, Instant receivedAt, SentForm form, Suspicion suspicion, boolean held) {}

package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a form in quarantine did afterwards.
 *
 * @param words that they added; nothing if they took it back
 */
record QuarantinedAddition(Instant saidAt, @Nullable String words) {}

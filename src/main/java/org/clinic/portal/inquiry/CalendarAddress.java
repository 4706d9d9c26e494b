package org.clinic.portal.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That there is an address at which a calendar reads somebody's next steps.
 *
 * @param lastUsedAt when a calendar has asked there last
 */
public record CalendarAddress(Instant createdAt, @Nullable Instant lastUsedAt) {}

package org.clinic.portal.base.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That there is a secret address at which somebody's own calendar reads.
 *
 * @param lastUsedAt when a calendar has asked there last
 */
public record CalendarAddress(Instant createdAt, @Nullable Instant lastUsedAt) {}

package org.clinic.portal.redirect;

import java.time.Instant;

/**
 * A slug that a topic was published at before, and that leads to its present one by itself.
 *
 * @param since when a version was published at another one
 */
public record FormerAddress(String slug, Destination to, Instant since, MonthlyHits hits) {}

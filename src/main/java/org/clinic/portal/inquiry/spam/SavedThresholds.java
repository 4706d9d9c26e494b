package org.clinic.portal.inquiry.spam;

import java.time.Instant;
import java.util.Optional;

/**
 * The thresholds as they are stored.
 *
 * @param revision how often they were saved; 0 for the usual ones
 * @param last when they were saved, and by whom; nothing for the usual ones
 */
public record SavedThresholds(int revision, Thresholds thresholds, Optional<Saving> last) {

    static final SavedThresholds USUAL = new SavedThresholds(0, Thresholds.USUAL, Optional.empty());

    public record Saving(Instant at, String name) {}
}

package org.clinic.portal.inquiry.due;

import java.time.Instant;
import java.util.Optional;

/**
 * The desk's rules as they are stored.
 *
 * @param revision how often they were saved; 0 for those that are configured
 * @param last when they were saved, and by whom; nothing for those that are configured
 */
public record SavedRules(int revision, DeskRules rules, Optional<Saving> last) {

    public record Saving(Instant at, String name) {}
}

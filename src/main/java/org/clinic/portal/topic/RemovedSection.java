package org.clinic.portal.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section in a topic's bin.
 *
 * @param by who removed it; unknown of what was removed long ago
 */
public record RemovedSection(
        DraftSection section, Instant at, @Nullable String by) {}

package org.clinic.portal.topic.draft;

import java.time.Instant;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A section in a topic's bin.
 *
 * @param by who removed it; unknown of what was removed long ago
 * @param mergedInto the section that got its text when the two were merged; absent if it was just removed
 */
public record RemovedSection(
        DraftSection section,
        Instant at,
        @Nullable String by,
        @Nullable SectionId mergedInto) {}

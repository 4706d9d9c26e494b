package org.clinic.portal.topic.source;

import org.jspecify.annotations.Nullable;

/**
 * A line of a source and what it becomes.
 *
 * @param number counts from 1, as text editors do
 * @param text as it stands in the file, without the line's end
 */
public record SourceLine(
        int number,
        String text,
        LineOutcome outcome,
        @Nullable Because because) {}

package org.clinic.portal.topic.step;

import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a section stands in a draft: behind one and before another, of which the first that is still there tells where
 * the place is now.
 *
 * @param after nothing for the first section
 * @param before nothing for the last one
 * @param index how many are before it, which is what counts if both are gone
 */
public record SectionPlace(
        @Nullable SectionId after, @Nullable SectionId before, int index) {}

package org.clinic.portal.website.search;

import java.util.List;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A place that was found: a section, or a topic by its title and what stands around it.
 *
 * @param section absent where the topic itself was found
 */
public record Hit(
        String slug,
        String language,
        @Nullable SectionId section,
        List<Piece> title,
        List<Piece> heading,
        List<Piece> excerpt) {}

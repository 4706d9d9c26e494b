package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;
import org.clinic.portal.content.Section;

/** What became, by now, of what somebody had read in a version: of all of it, or of one section. */
public sealed interface SinceThen {

    /** Visitors read the same words. They may stand elsewhere on the page, look otherwise, or be of another kind. */
    record Same() implements SinceThen {}

    /** Visitors have had nothing to read of the topic since then. */
    record Withdrawn(Instant at) implements SinceThen {}

    /**
     * Visitors read other words.
     *
     * @param number of the version with which they became others, and have not been those that were read since
     * @param at when that was published
     * @param now the number of the live version
     * @param gone whether the one section that was read is no longer on the page
     * @param details whether the title, label or summary is another, if all was read
     * @param sections those with other words, if all was read: as they are now, or as they were if they are gone
     */
    record Reworded(int number, Instant at, int now, boolean gone, boolean details, List<Section> sections)
            implements SinceThen {

        public Reworded {
            sections = List.copyOf(sections);
        }
    }
}

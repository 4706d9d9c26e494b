package org.clinic.portal.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a version since the one before, as its page tells it.
 *
 * @param since the number of the version before
 * @param note what readers were told
 * @param inWords a sentence for each kind of change
 * @param sections those that say something else, with what was added and removed marked in their text
 */
public record WhatChanged(String since, @Nullable String note, List<String> inWords, List<Changed> sections) {

    public WhatChanged {
        inWords = List.copyOf(inWords);
        sections = List.copyOf(sections);
    }

    /** @param html from the renderer, every word escaped */
    public record Changed(String heading, String html) {}
}

package org.clinic.portal.website.search;

import java.util.List;
import java.util.Map;

/**
 * What a search finds, the best first.
 *
 * @param hits in the language that was asked for
 * @param others in the other languages
 * @param instead of a word that stands nowhere, the one that was looked for
 */
public record Found(List<Hit> hits, List<Hit> others, Map<String, String> instead) {

    /** Nothing, as nothing was asked. */
    public static final Found NOTHING = new Found(List.of(), List.of(), Map.of());

    public boolean isNothing() {
        return hits.isEmpty() && others.isEmpty();
    }
}

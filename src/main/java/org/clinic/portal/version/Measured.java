package org.clinic.portal.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and found in a text when it was published.
 *
 * @param terms those that the text was allowed, in the order of their letters
 * @param grade years of United States schooling after Flesch and Kincaid, in tenths; absent where there is no grade for the
 *     language, or nothing to read
 * @param checks those that had found something
 */
public record Measured(
        List<String> terms,
        int sentences,
        int words,
        int syllables,
        int polysyllables,
        @Nullable Integer grade,
        List<Check> checks) {

    public Measured {
        terms = terms.stream().sorted().toList();
        checks = List.copyOf(checks);
    }

    /**
     * A check that had found something.
     *
     * @param found how often, without what was set aside
     * @param setAside how often somebody had a reason to leave it
     */
    public record Check(String name, int found, int setAside) {}
}

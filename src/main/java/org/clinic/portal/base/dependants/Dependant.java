package org.clinic.portal.base.dependants;

import java.util.List;

/**
 * How many of something depend on a thing, and which.
 *
 * @param key of the translation that names them and is given the count
 * @param count at least 1
 * @param which empty where they are only counted
 */
public record Dependant(String key, long count, List<Which> which) {

    /**
     * One of them.
     *
     * @param name empty for one that has none yet
     * @param link where it is, below {@code /staff}
     */
    public record Which(String name, String link) {}

    public Dependant {
        which = List.copyOf(which);
    }

    /** Some that are only counted. */
    public Dependant(String key, long count) {
        this(key, count, List.of());
    }
}

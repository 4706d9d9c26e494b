package org.clinic.portal.base.dependants;

import java.util.List;
import java.util.stream.Stream;

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

    /** Together with others of the same kind that depend on another thing; which of them there are is told once. */
    public Dependant and(Dependant other) {
        var all = Stream.concat(which.stream(), other.which.stream()).distinct().toList();
        return new Dependant(key, all.isEmpty() ? count + other.count : all.size(), all);
    }

    /** Some that are only counted. */
    public Dependant(String key, long count) {
        this(key, count, List.of());
    }
}

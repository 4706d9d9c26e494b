package org.clinic.portal.asked;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Why a form cannot ask that.
 *
 * @param kind has its words in {@code asked.problem.…}
 * @param values that these name; of a problem with one field its place, from 1, is the first
 */
public record FormProblem(String kind, List<Object> values) {

    private static final Set<String> ABOUT_ONE =
            Set.of("help-long", "label", "label-long", "choices", "choice-missing", "choice-long", "choice-twice");

    public FormProblem {
        values = List.copyOf(values);
    }

    /** The place of the field that it is about, from 0; nothing if it is about all of them. */
    public OptionalInt place() {
        return ABOUT_ONE.contains(kind) ? OptionalInt.of((int) values.getFirst() - 1) : OptionalInt.empty();
    }
}

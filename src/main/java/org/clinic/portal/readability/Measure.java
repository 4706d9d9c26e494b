package org.clinic.portal.readability;

import java.util.Collection;
import java.util.Optional;

/** What was counted in a text or in a part of it, and what the formulas make of that. */
public record Measure(Counts counts, boolean english) {

    /** Of several parts of one language. */
    static Measure together(Collection<Measure> parts) {
        return new Measure(
                parts.stream().map(Measure::counts).reduce(Counts.NONE, Counts::plus),
                parts.stream().allMatch(Measure::english));
    }

    /** None if there was nothing to read, or if the text is not English, the only language the formulas were made for. */
    public Optional<Grades> grades() {
        return english ? Grades.of(counts) : Optional.empty();
    }
}

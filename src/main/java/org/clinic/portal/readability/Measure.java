package org.clinic.portal.readability;

import java.util.Optional;

/** What was counted in a text or in a part of it, and what the formulas make of that. */
public record Measure(Counts counts, boolean english) {

    /** None if there was nothing to read, or if the text is not English, the only language the formulas were made for. */
    public Optional<Grades> grades() {
        return english ? Grades.of(counts) : Optional.empty();
    }
}

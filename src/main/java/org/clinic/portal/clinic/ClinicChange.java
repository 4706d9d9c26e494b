package org.clinic.portal.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.ClinicFacts;

/** One save, with the fields in which it differs from the one before. */
public record ClinicChange(SavedFacts saved, SavedFacts before, List<ClinicField> fields) {

    /** Of saves that follow each other, the newest first; before the first one it was as configured. */
    static List<ClinicChange> between(List<SavedFacts> saved, SavedFacts configured, int most) {
        var changes = new ArrayList<ClinicChange>();
        for (int i = 0; i < saved.size() && i < most; i++) {
            var before = i + 1 < saved.size() ? saved.get(i + 1) : configured;
            changes.add(
                    new ClinicChange(saved.get(i), before, fields(saved.get(i).facts(), before.facts())));
        }
        return changes;
    }

    /** Those in which the two differ, in the order in which they are set. */
    public static List<ClinicField> fields(ClinicFacts one, ClinicFacts other) {
        return Stream.of(ClinicField.values())
                .filter(field -> !field.of(one).equals(field.of(other)))
                .toList();
    }
}

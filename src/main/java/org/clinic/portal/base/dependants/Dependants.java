package org.clinic.portal.base.dependants;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells how much of a module depends on something of another. Counts, and names where whoever may
 * see the other thing may see them as well: it says nothing of what is in them. */
public interface Dependants {

    /** What of a section would no longer hold if it said something else, but not what only leads to it. */
    String SECTION_TEXT = "topic_section.body";

    /** {@code subject} is the table's word, such as {@code topic}, or one of these. */
    Optional<Dependant> on(String subject, UUID id);

    /** On any of several, taken together. */
    default Optional<Dependant> on(String subject, Set<UUID> ids) {
        return ids.stream().flatMap(id -> on(subject, id).stream()).reduce(Dependant::and);
    }
}

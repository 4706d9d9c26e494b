package org.clinic.portal.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What of the audit trail to show; what is absent leaves nothing out.
 *
 * @param who an account that did it, or whose account it was done to
 * @param what the first word of actions, such as {@code inquiry}
 * @param about the id of what it was done to
 * @param from the first day, as the clinic counts days
 * @param to the last day
 */
public record AuditFilter(
        Optional<UUID> who,
        Optional<String> what,
        Optional<UUID> about,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final AuditFilter NONE =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

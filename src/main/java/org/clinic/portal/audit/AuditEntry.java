package org.clinic.portal.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;

/**
 * Something that was done or seen.
 *
 * @param actor who, with the name of that time; nobody where nobody was signed in, or the portal did it by itself
 * @param action lower-case words joined by dots, such as {@code inquiry.open}
 * @param subject the id of what it was done to, whose table {@code subjectType} names
 * @param address from where, if that is known
 * @param detail plain values, as JSON
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Optional<AccountId> actor,
        String actorName,
        String action,
        String subjectType,
        Optional<UUID> subject,
        String address,
        String detail) {}

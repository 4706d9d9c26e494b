package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.clinic.portal.base.security.NamedAccount;
import org.jspecify.annotations.Nullable;

/**
 * That a coordinator is away.
 *
 * @param standIn who looks after theirs meanwhile, if anybody does who still answers inquiries
 * @param until when they are back
 */
public record Absence(UUID id, NamedAccount who, @Nullable NamedAccount standIn, Instant from, Instant until) {

    public boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}

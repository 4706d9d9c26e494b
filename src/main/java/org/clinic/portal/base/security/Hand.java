package org.clinic.portal.base.security;

import java.time.Instant;

/** Who does something, and when: what is kept of everything that people change. */
public record Hand(SignedInAccount account, Instant at) {

    public AccountId id() {
        return account.id();
    }

    /** The person's name at that time. */
    public String name() {
        return account.name();
    }
}

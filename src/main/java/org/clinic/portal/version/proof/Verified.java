package org.clinic.portal.version.proof;

import java.time.Instant;

/** That all versions were verified: when, and by whom. */
public record Verified(Instant at, String name) {}

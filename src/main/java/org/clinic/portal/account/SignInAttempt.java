package org.clinic.portal.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in to an account, or could not.
 *
 * @param address from where, if that is known
 * @param tries for refusals that are told as one, how many
 */
public record SignInAttempt(Instant at, boolean succeeded, Optional<String> address, Optional<Integer> tries) {}

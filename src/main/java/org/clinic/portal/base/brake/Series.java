package org.clinic.portal.base.brake;

import java.util.Optional;
import org.clinic.portal.base.security.AccountId;

/**
 * Tries that belong together.
 *
 * @param account whose password was tried, if there is such an account
 * @param refused how often it was too early to try
 */
public record Series(Optional<AccountId> account, int tries, int refused) {}

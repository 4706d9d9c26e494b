package org.clinic.portal.account;

import java.time.Instant;
import org.clinic.portal.base.security.AccountId;

/**
 * A link with which a person chooses their password, once. It is shown to the administrator this one time and known to
 * nobody afterwards.
 *
 * @param path from the portal's host on, such as {@code /staff/invite?token=…}
 */
public record OneTimeLink(AccountId account, String path, Instant expiresAt) {

    @Override
    public String toString() {
        return "OneTimeLink[account=%s, expiresAt=%s]".formatted(account, expiresAt);
    }
}

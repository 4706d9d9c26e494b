package org.clinic.portal.base.security;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The account behind a session, as it was at sign-in.
 *
 * @param signInEpoch the account's epoch at sign-in; the session ends once the account's own has moved on
 */
public record SignedInAccount(AccountId id, String name, String email, int signInEpoch, Set<String> roles)
        implements AuthenticatedPrincipal, Serializable {

    public SignedInAccount {
        roles = Set.copyOf(roles);
    }

    /** The e-mail address, which is what the account signs in with. */
    @Override
    public String getName() {
        return email;
    }
}

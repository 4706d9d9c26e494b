package org.clinic.portal.base.security;

import java.util.List;
import java.util.Set;

/** Whom one can turn to: asked where people work together, answered where accounts are kept. */
public interface ActiveAccounts {

    /** Accounts that can sign in and hold at least one of the roles, by name. */
    List<NamedAccount> holdingAnyOf(Set<String> roles);
}

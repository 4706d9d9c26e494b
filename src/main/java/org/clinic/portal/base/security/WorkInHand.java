package org.clinic.portal.base.security;

import java.util.Set;

/** What is in the hands of accounts: told where accounts are kept, and answered where people work, when one cannot act any more. */
public interface WorkInHand {

    /** How many things are in this account's hands and nobody else's. */
    int inHand(AccountId account);

    /** Lets go of what was in the hands of an account that does not hold these roles any more, as part of that act. */
    void leave(NamedAccount account, Set<String> lost);
}

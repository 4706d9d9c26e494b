package org.clinic.portal.account;

/** Whether an account can be signed in with. */
public enum AccountState {

    /** No password has been set yet. */
    INVITED,

    ACTIVE,

    /** Kept for what it did, but closed. */
    DEACTIVATED
}

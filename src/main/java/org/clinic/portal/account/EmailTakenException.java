package org.clinic.portal.account;

/** There is an account with the address already, or with one that people take for it. */
public final class EmailTakenException extends RuntimeException {

    private final boolean alike;

    EmailTakenException(boolean alike) {
        super("There is an account with the address already, or with one that looks like it");
        this.alike = alike;
    }

    /** The key of what to say beside the address. */
    public String key() {
        return alike ? "account.email.alike" : "account.email.taken";
    }
}

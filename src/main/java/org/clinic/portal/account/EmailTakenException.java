package org.clinic.portal.account;

/** There is an account with this address already. */
public class EmailTakenException extends RuntimeException {

    EmailTakenException() {
        super("There is an account with this address already");
    }
}

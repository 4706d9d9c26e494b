package org.clinic.portal.account;

/** What was asked for would leave nobody who can let others in. */
public class LastAdministratorException extends RuntimeException {

    LastAdministratorException() {
        super("At least one active administrator must remain");
    }
}

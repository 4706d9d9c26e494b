package org.clinic.portal.database;

/** A reason, in one line for the person at the console, why the application refuses to start. */
public class CannotStartException extends RuntimeException {

    public CannotStartException(String reason) {
        super(reason);
    }

    public CannotStartException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

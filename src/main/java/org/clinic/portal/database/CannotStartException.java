package org.clinic.portal.database;

import org.springframework.boot.ExitCodeGenerator;

/** A reason, in one line for the person at the console, why the application refuses to start. */
public class CannotStartException extends RuntimeException implements ExitCodeGenerator {

    public CannotStartException(String reason) {
        super(reason);
    }

    public CannotStartException(String reason, Throwable cause) {
        super(reason, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}

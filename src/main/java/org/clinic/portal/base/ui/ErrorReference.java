package org.clinic.portal.base.ui;

import java.security.SecureRandom;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody expected under a short reference, which the person is shown instead of the exception. */
public final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LIMIT = 0x1000000;

    private ErrorReference() {}

    /**
     * Logs the error with its stack trace and returns six hexadecimal digits to find it by. Where the database does not
     * answer a trace tells nothing, and there may be thousands: then it is a line.
     */
    public static String log(Throwable error) {
        var reference = String.format("%06X", RANDOM.nextInt(LIMIT));
        if (DatabaseOutage.isCauseOf(error)) {
            DatabaseOutage.here().refused(error);
            LOG.warn("Refused {}, for want of the database", reference);
        } else {
            LOG.error("Unexpected error {}", reference, error);
        }
        return reference;
    }
}

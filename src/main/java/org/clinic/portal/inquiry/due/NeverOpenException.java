package org.clinic.portal.inquiry.due;

/** By these hours and holidays the clinic would be closed for good, and nothing would ever be due. */
public class NeverOpenException extends IllegalArgumentException {

    /** What keeps it closed. */
    public enum Reason {
        NO_HOURS,
        HOLIDAYS
    }

    private final Reason reason;

    NeverOpenException(Reason reason) {
        super("The clinic would never be open: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

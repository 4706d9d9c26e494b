package org.clinic.portal.inquiry;

/** A note is not corrected, as it is somebody else's, or as the time for that is over. */
public class CorrectionRefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        NOT_YOURS,
        TOO_LATE
    }

    private final Reason reason;

    CorrectionRefusedException(Reason reason) {
        super("The note is not corrected: %s".formatted(reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

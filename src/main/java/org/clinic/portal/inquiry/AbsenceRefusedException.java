package org.clinic.portal.inquiry;

/** Refuses an absence that cannot be. */
public class AbsenceRefusedException extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        /** It is over, or ends before it begins. */
        OVER,
        /** They are away then already. */
        OVERLAPS,
        /** Nobody stands in for themselves, and only coordinators do. */
        STAND_IN
    }

    private final Reason reason;

    AbsenceRefusedException(Reason reason) {
        super("Nobody is away like this: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.clinic.portal.topic.plan;

/** Something cannot be planned so. */
public class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The time is over. */
        PAST,
        /** Another plan of the same topic happens at that very time. */
        TAKEN,
        /** The release is locked in, so nothing joins it or changes in it. */
        LOCKED,
        /** The release is about the same topic already. */
        IN_RELEASE,
        /** A release in which nothing is. */
        EMPTY,
        /** A release without a name, or with too long a one. */
        NAME
    }

    private final Reason reason;

    PlanRefusedException(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.clinic.portal.job;

/** A job cannot be done now. */
public class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A node does it at this very moment. */
        RUNNING,
        /** No node has ever been asked to do it. */
        ABSENT
    }

    private final Reason reason;

    JobRefusedException(String name, Reason reason) {
        super("Refused to run %s: %s".formatted(name, reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

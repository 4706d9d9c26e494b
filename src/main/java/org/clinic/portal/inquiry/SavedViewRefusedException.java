package org.clinic.portal.inquiry;

/** Refuses to keep a view under a name. */
public class SavedViewRefusedException extends RuntimeException {

    /** What is wrong. */
    public enum Reason {
        NAMELESS,
        TOO_LONG,
        /** One of the team's, or of one's own, is called so already. */
        TAKEN,
        /** There are as many as anybody could look through. */
        TOO_MANY
    }

    private final Reason reason;

    SavedViewRefusedException(Reason reason) {
        super("No view is kept like this: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

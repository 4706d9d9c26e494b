package org.clinic.portal.clinic;

/** A file cannot become a mark; its words are {@code clinic.mark.…} and the reason. */
public class UnfitMarkException extends RuntimeException {

    private final String reason;

    UnfitMarkException(String reason) {
        super("This cannot be a mark: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}

package org.clinic.portal.topic.standard;

/** Refuses a term that another one of the list requires or forbids already. */
public class TermTakenException extends RuntimeException {

    private final String form;

    TermTakenException(String form) {
        super("“%s” is in the list already".formatted(form));
        this.form = form;
    }

    /** What is in the list already. */
    public String form() {
        return form;
    }
}

package org.clinic.portal.inquiry;

import java.util.Map;

/** A submission that cannot be stored as it is, with the reason for each field. */
public class SubmissionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a field is refused. */
    public enum Reason {
        MISSING,
        TOO_LONG
    }

    private final transient Map<Submission.Field, Reason> problems;

    SubmissionRefusedException(Map<Submission.Field, Reason> problems) {
        super("Refused: " + problems);
        this.problems = Map.copyOf(problems);
    }

    public Map<Submission.Field, Reason> problems() {
        return problems;
    }
}

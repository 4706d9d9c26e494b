package org.clinic.portal.inquiry.due;

import java.util.List;

/** A rule as somebody wrote it says nothing that the desk could go by. */
public class UnreadableRuleException extends IllegalArgumentException {

    /** What is wrong. */
    public enum Problem {
        /** Part of the hours is none: what was written. */
        HOURS,
        /** It ends before it begins: what was written. */
        BACKWARD,
        /** Two parts of a day are partly the same time: both. */
        OVERLAP,
        /** No time that can be promised. */
        PROMISE,
        /** All would be told before whoever is on duty. */
        ESCALATION,
        /** No days from try to try. */
        DAYS,
        /** No time before noon. */
        MORNING,
        /** No time from noon on. */
        AFTERNOON
    }

    private final Problem problem;
    private final List<String> parts;

    UnreadableRuleException(Problem problem, String... parts) {
        super(problem + " " + String.join(" ", parts));
        this.problem = problem;
        this.parts = List.of(parts);
    }

    public Problem problem() {
        return problem;
    }

    /** The written words that are meant. */
    public List<String> parts() {
        return parts;
    }
}

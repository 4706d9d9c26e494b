package org.clinic.portal.feedback;

/** How many readers found something useful, how many did not, and to how many something was wrong or missing. */
public record AnswerCounts(long yes, long no, long wrong) {

    public static final AnswerCounts NONE = new AnswerCounts(0, 0, 0);

    public boolean areNone() {
        return equals(NONE);
    }
}

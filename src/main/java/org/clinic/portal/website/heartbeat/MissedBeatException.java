package org.clinic.portal.website.heartbeat;

/** That the form did not work, at which step, and what was seen of it. */
class MissedBeatException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    private final Step step;

    MissedBeatException(Step step, String seen) {
        super(
                seen.codePointCount(0, seen.length()) <= LONGEST
                        ? seen
                        : seen.substring(0, seen.offsetByCodePoints(0, LONGEST)));
        this.step = step;
    }

    Step step() {
        return step;
    }
}

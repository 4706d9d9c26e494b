package org.clinic.portal.inquiry;

/** What came of a call. */
public enum CallOutcome {
    REACHED,
    VOICEMAIL,
    NO_ANSWER,
    WRONG_NUMBER;

    /** Whether one calls again because of it. */
    boolean isTriedAgain() {
        return this == VOICEMAIL || this == NO_ANSWER;
    }
}

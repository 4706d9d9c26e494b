package org.clinic.portal.inquiry;

/** Which inquiries a coordinator looks at, in the order in which they are offered. */
public enum InquiryScope {
    /** Open, but for those that wait for the person or are set aside and not back yet. */
    TO_ANSWER,
    /** Assigned to the coordinator who asks. */
    MINE,
    /** Assigned to nobody yet. */
    RECEIVED,
    /** Due before the day ends in the clinic's zone, or already late. */
    TODAY,
    LATE,
    /** Waiting for the person. */
    WAITING,
    /** Set aside until later. */
    SNOOZED,
    /** Received or assigned: whatever waits for somebody. */
    OPEN,
    CLOSED,
    SPAM,
    ALL;

    /** Whether all in it have something to be done next, by which they are sorted. */
    public boolean isByDue() {
        return this != CLOSED && this != SPAM && this != ALL;
    }

    /** Whether what has just been received may be in it. */
    public boolean hasReceived() {
        return this == TO_ANSWER || this == RECEIVED || this == TODAY || this == OPEN || this == ALL;
    }
}

package org.clinic.portal.inquiry;

/** Which inquiries a coordinator looks at. */
public enum InquiryScope {
    /** Received or assigned: whatever waits for somebody. */
    OPEN,
    RECEIVED,
    /** Assigned to the coordinator who asks. */
    MINE,
    /** Waiting for the person, or set aside until later. */
    WAITING,
    CLOSED,
    SPAM,
    ALL;

    /** Whether all in it have something to be done next, by which they are sorted. */
    public boolean isByDue() {
        return this == OPEN || this == RECEIVED || this == MINE || this == WAITING;
    }

    /** Whether what has just been received is in it. */
    public boolean hasReceived() {
        return this == OPEN || this == RECEIVED || this == ALL;
    }
}

package org.clinic.portal.inquiry;

/** Which inquiries a coordinator looks at. */
public enum InquiryScope {
    /** Received or assigned: whatever waits for somebody. */
    OPEN,
    RECEIVED,
    /** Assigned to the coordinator who asks. */
    MINE,
    CLOSED,
    SPAM,
    ALL
}

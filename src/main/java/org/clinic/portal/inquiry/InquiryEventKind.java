package org.clinic.portal.inquiry;

/** What can happen to an inquiry. */
public enum InquiryEventKind {
    RECEIVED,
    /** Opened by somebody for the first time. */
    SEEN,
    ASSIGNED,
    NOTED,
    CLOSED,
    REOPENED,
    MARKED_AS_SPAM,
    MARKED_AS_NO_SPAM
}

package org.clinic.portal.inquiry;

/** Where an inquiry stands. */
public enum InquiryStatus {
    /** Nobody's yet. */
    RECEIVED,
    /** A coordinator takes care of it. */
    ASSIGNED,
    /** Settled, with an outcome. */
    CLOSED,
    /** Set aside, so that it disturbs nobody. */
    SPAM,
    /** Gone into another inquiry of the same person, which stands for both. */
    MERGED
}

package org.clinic.portal.inquiry;

/** How an inquiry can end. */
public enum Outcome {
    BOOKED,
    ANSWERED,
    NOT_SUITABLE,
    DECLINED,
    UNREACHABLE;

    /** Whether it is said when the visit is. */
    public boolean needsVisit() {
        return this == BOOKED;
    }

    /** Whether it is said why. */
    public boolean needsReason() {
        return this == DECLINED;
    }
}

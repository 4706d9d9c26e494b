package org.clinic.portal.inquiry;

/** How an inquiry ended. */
public enum Outcome {
    BOOKED,
    ANSWERED,
    NOT_SUITABLE,
    DECLINED,
    UNREACHABLE
}

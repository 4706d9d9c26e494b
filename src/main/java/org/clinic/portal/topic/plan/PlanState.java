package org.clinic.portal.topic.plan;

/** What became of a plan. */
public enum PlanState {
    PENDING,
    DONE,
    /** Its time came, and something was in the way. */
    FAILED,
    CANCELLED
}

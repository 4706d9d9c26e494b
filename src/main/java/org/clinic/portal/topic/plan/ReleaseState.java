package org.clinic.portal.topic.plan;

/** How far a release is. */
public enum ReleaseState {
    /** Others may join, and each may change. */
    OPEN,
    /** It has a time, and stays as it is until then. */
    LOCKED,
    DONE,
    CANCELLED
}

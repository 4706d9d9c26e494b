package org.clinic.portal.topic.step;

/** What somebody has done to the structure of a draft. */
public enum StepKind {
    ADD,
    REMOVE,
    PUT_BACK,
    MOVE,
    KIND,
    SPLIT,
    MERGE,
    DUPLICATE,
    RESTORE,
    TERMS
}

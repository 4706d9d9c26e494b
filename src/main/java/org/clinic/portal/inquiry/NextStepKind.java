package org.clinic.portal.inquiry;

/** What is to be done next on an inquiry that is open. */
public enum NextStepKind {
    /** Nobody has been in touch yet. */
    FIRST_ANSWER,
    /** Call, once more or for the first time. */
    CALL,
    FOLLOW_UP,
    /** The person was to do something; ask if nothing has come by then. */
    WAIT,
    /** Set aside until then. */
    COME_BACK
}

package org.clinic.portal.feedback;

/** What readers can say without a word. */
public enum ReaderAnswer {
    /** It was useful. */
    YES,

    /** It was not. */
    NO,

    /** Something is wrong, or missing. */
    WRONG
}

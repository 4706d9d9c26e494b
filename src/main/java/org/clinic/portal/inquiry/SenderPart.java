package org.clinic.portal.inquiry;

/** What can be taken over from the sender of one inquiry into another one of the same person. */
public enum SenderPart {
    NAME,
    EMAIL,
    PHONE,
    /** The way, the time and the language in which they want to be reached. */
    PREFERRED
}

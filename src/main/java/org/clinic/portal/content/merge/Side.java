package org.clinic.portal.content.merge;

/** Whose words a person chooses where two texts clash. */
public enum Side {
    MINE,
    THEIRS,
    /** Mine, then theirs; what is the same in both stands once. */
    BOTH
}

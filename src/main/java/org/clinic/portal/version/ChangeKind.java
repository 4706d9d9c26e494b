package org.clinic.portal.version;

/** What a version is to those who read the one before. */
public enum ChangeKind {
    /** Spelling, or how it looks: it says what it said, and readers are told nothing. */
    MINOR,
    /** It says something else, or more. */
    CONTENT,
    /** Something was wrong, and somebody may have acted on it. */
    CORRECTION
}

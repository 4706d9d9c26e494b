package org.clinic.portal.topic.history;

/** What an act is about, so that one can look for it. */
public enum About {
    /** What the draft says. */
    TEXT,
    COMMENTS,
    /** What visitors get. */
    PUBLICATIONS,
    /** What visitors are to get by itself. */
    PLANS,
    /** Whose it is, and who may see it. */
    PEOPLE
}

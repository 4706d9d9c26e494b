package org.clinic.portal.topic.event;

/** What somebody did to a draft beside writing in one section. */
public enum Arranging {
    /** The draft began with sections that were written elsewhere. */
    BEGUN,
    /** What the topic says of itself is something else. */
    DETAILS,
    ADDED,
    DUPLICATED,
    REMOVED,
    PUT_BACK,
    MOVED,
    SPLIT,
    MERGED,
    /** The clinic's terms were put right, wherever they stand. */
    TERMS,
    /** All of the draft says what a version said, which is told of by itself as well. */
    RESTORED,
    /** Single sections say what a version said. */
    OLD_TEXT,
    /** Something was undone, or done again. */
    REVERSED
}

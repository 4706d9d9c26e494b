package org.clinic.portal.topic.reading;

/**
 * What of a text from elsewhere does not come along, or is another thing here than it was there; what matters more comes
 * first.
 */
public enum Notice {
    /** Words that are struck out. */
    DELETED,
    COMMENTS,
    /** A number that a list here would count otherwise stays as words. */
    NUMBERS,
    /** A list in a list. */
    LEVELS,
    TABLES,
    /** Letters below the line stand on it. */
    SUBSCRIPTS,
    /** The words of a link are kept, its address is not one that a text may lead to. */
    LINKS,
    IMAGES,
    EMBEDDED,
    /** Menus and buttons of the page around the text. */
    PAGE,
    /** Colours, sizes and lines under words. */
    LOOK
}

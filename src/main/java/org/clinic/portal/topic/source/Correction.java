package org.clinic.portal.topic.source;

/** What somebody says that a line of a source is, who knows better than its reader. */
public enum Correction {
    HEADING,
    ITEM,
    TEXT,
    LEFT_OUT
}

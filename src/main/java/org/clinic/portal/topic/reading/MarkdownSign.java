package org.clinic.portal.topic.reading;

/** What a line of Markdown holds beside words. */
public enum MarkdownSign {
    IMAGE,
    /** A link to where none may lead. */
    LINK,
    STRUCK_OUT,
    HTML,
    RULE,
    CODE,
    /** The address of a link that stands elsewhere. */
    ADDRESS
}

package org.clinic.portal.topic.source;

/** Why a line became what it did, where that is not plain to see. */
public enum Because {
    /** A short line of its own right above the title. */
    ABOVE_THE_TITLE,
    /** A short line of its own at the top. */
    FIRST_OF_ITS_OWN,
    /** Said more often at the top than any other line. */
    SAID_AGAIN,
    /** The same words as the title. */
    SAME_WORDS,
    /** The same words as the title, but for an article or one of many. */
    ALMOST_THE_SAME_WORDS,
    /** A short line of its own, with text under it. */
    STANDS_ALONE,
    /** Part of what the line above began. */
    CONTINUES,
    /** Would be a heading, but no text follows. */
    NO_TEXT_FOLLOWS,
    /** Would be a heading, but is longer than a heading can be. */
    TOO_LONG_FOR_A_HEADING,
    /** A number that does not continue the list before it. */
    OUT_OF_SEQUENCE,
    /** From a list inside a list, which now stands on its own. */
    NESTED,
    /** Part of a contact form, which the page brings itself. */
    PART_OF_A_FORM,
    RULE,
    IMAGE,
    TABLE,
    HTML,
    CODE,
    /** The file's facts about itself. */
    FRONT_MATTER,
    /** The address of a link, kept where the link stands. */
    LINK_ADDRESS,
    /** The link's words are kept; its address is not one that a topic may link to. */
    LINK_LEFT_OUT,
    /** Signs of markup without words. */
    NO_WORDS
}

package org.clinic.portal.topic.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.topic.reading.MarkdownSign;
import org.clinic.portal.topic.reading.Notice;
import org.jspecify.annotations.Nullable;

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
    /** From a list inside a list, which now stands on one level with it. */
    NESTED,
    /** Part of a contact form, which the page brings itself. */
    PART_OF_A_FORM,
    RULE,
    IMAGE,
    /** A row of a table, which is an item now. */
    TABLE,
    HTML,
    CODE,
    /** A video or a form. */
    EMBEDDED,
    /** Menus and buttons around the text. */
    PAGE,
    COMMENT,
    /** Words that are struck out. */
    DELETED,
    /** Letters that stood below the line. */
    SUBSCRIPT,
    /** Somebody said so. */
    CORRECTED,
    /** The file's facts about itself. */
    FRONT_MATTER,
    /** The address of a link, kept where the link stands. */
    LINK_ADDRESS,
    /** The link's words are kept; its address is not one that a topic may link to. */
    LINK_LEFT_OUT,
    /** Signs of markup without words. */
    NO_WORDS;

    private static final Map<Notice, Because> BY_NOTICE = new EnumMap<>(Map.of(
            Notice.DELETED, DELETED,
            Notice.COMMENTS, COMMENT,
            Notice.PAGE, PAGE,
            Notice.IMAGES, IMAGE,
            Notice.EMBEDDED, EMBEDDED,
            Notice.LINKS, LINK_LEFT_OUT,
            Notice.TABLES, TABLE,
            Notice.LEVELS, NESTED,
            Notice.NUMBERS, OUT_OF_SEQUENCE,
            Notice.SUBSCRIPTS, SUBSCRIPT));

    /** What is first to be said of all that is. */
    static @Nullable Because of(Set<Notice> notices) {
        return BY_NOTICE.entrySet().stream()
                .filter(said -> notices.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static Because of(MarkdownSign sign) {
        return switch (sign) {
            case IMAGE -> IMAGE;
            case LINK -> LINK_LEFT_OUT;
            case STRUCK_OUT -> DELETED;
            case HTML -> HTML;
            case RULE -> RULE;
            case CODE -> CODE;
            case ADDRESS -> LINK_ADDRESS;
        };
    }
}

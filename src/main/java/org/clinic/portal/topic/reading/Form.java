package org.clinic.portal.topic.reading;

/** What a line of a text from elsewhere is. */
public enum Form {
    PARAGRAPH,
    HEADING,
    BULLET,
    NUMBERED,
    /** With a box to tick. */
    CHECK,
    KEY_POINT,
    WARNING,
    STEP,
    /** Another paragraph of the step above. */
    STEP_GOES_ON,
    QUOTATION,
    /** Who said what is quoted above. */
    SOURCE,
    TERM,
    /** Of the term above. */
    MEANING,
    QUESTION,
    ANSWER,
    /** Words that do not come along. */
    LEFT_OUT;

    /** Whether it is an item of a list, which can stand in another. */
    public boolean isItem() {
        return this == BULLET || this == NUMBERED || this == CHECK;
    }
}

package org.clinic.portal.topic.source;

import org.clinic.portal.topic.reading.Form;

/** What a line of a source becomes. */
public enum LineOutcome {
    LABEL,
    TITLE,
    /** The title once more, word for word. */
    REPEATED_TITLE,
    /** The title once more, in almost the same words. */
    TITLE_VARIANT,
    HEADING,
    SUB_HEADING,
    PARAGRAPH,
    BULLET,
    NUMBERED,
    /** An item with a box to tick. */
    CHECK,
    STEP,
    KEY_POINT,
    WARNING,
    QUOTATION,
    DEFINITION,
    QUESTION,
    ANSWER,
    /** The notice beside a field that only machines fill in. */
    FORM_HONEYPOT,
    FORM_FIELD,
    FORM_CAPTCHA,
    FORM_BUTTON,
    /** Words or signs that a topic has no place for. */
    DROPPED,
    BLANK;

    static LineOutcome of(Form form) {
        return switch (form) {
            case PARAGRAPH -> PARAGRAPH;
            case HEADING -> SUB_HEADING;
            case BULLET -> BULLET;
            case NUMBERED -> NUMBERED;
            case CHECK -> CHECK;
            case KEY_POINT -> KEY_POINT;
            case WARNING -> WARNING;
            case STEP, STEP_GOES_ON -> STEP;
            case QUOTATION, SOURCE -> QUOTATION;
            case TERM, MEANING -> DEFINITION;
            case QUESTION -> QUESTION;
            case ANSWER -> ANSWER;
            case LEFT_OUT -> DROPPED;
        };
    }

    /** Whether the words of such a line are in the topic that comes of it. */
    public boolean isKept() {
        return switch (this) {
            case LABEL,
                    TITLE,
                    HEADING,
                    SUB_HEADING,
                    PARAGRAPH,
                    BULLET,
                    NUMBERED,
                    CHECK,
                    STEP,
                    KEY_POINT,
                    WARNING,
                    QUOTATION,
                    DEFINITION,
                    QUESTION,
                    ANSWER -> true;
            case REPEATED_TITLE, TITLE_VARIANT, FORM_HONEYPOT, FORM_FIELD, FORM_CAPTCHA, FORM_BUTTON, DROPPED, BLANK ->
                false;
        };
    }
}

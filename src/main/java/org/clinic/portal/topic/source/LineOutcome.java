package org.clinic.portal.topic.source;

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
    /** The notice beside a field that only machines fill in. */
    FORM_HONEYPOT,
    FORM_FIELD,
    FORM_CAPTCHA,
    FORM_BUTTON,
    /** Words or signs that a topic has no place for. */
    DROPPED,
    BLANK;

    /** Whether the words of such a line are in the topic that comes of it. */
    public boolean isKept() {
        return switch (this) {
            case LABEL, TITLE, HEADING, SUB_HEADING, PARAGRAPH, BULLET, NUMBERED -> true;
            case REPEATED_TITLE, TITLE_VARIANT, FORM_HONEYPOT, FORM_FIELD, FORM_CAPTCHA, FORM_BUTTON, DROPPED, BLANK ->
                false;
        };
    }
}

package org.clinic.portal.website.heartbeat;

import java.util.Locale;

/** A step on the way of a form. */
enum Step {
    /** The page of a topic comes. */
    PAGE,
    /** It has a form with a token. */
    TOKEN,
    /** The form is answered. */
    POST,
    /** It is taken for an ordinary person's. */
    JUDGE,
    /** The desk has it. */
    STORE,
    /** The page after it comes. */
    THANKS,
    /** Nothing of it is left. */
    TAKE_AWAY;

    /** As words joined by dots, in which kinds of notifications end. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

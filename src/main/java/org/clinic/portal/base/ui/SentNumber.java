package org.clinic.portal.base.ui;

import tools.jackson.databind.JsonNode;

/**
 * A whole number that a browser sent. Text is not made a number, as the JSON library would: that takes seconds where
 * there is much of it.
 */
public final class SentNumber {

    private SentNumber() {}

    /** Throws an {@link IllegalArgumentException} where there is something else, which our own pages never send. */
    public static int in(JsonNode sent) {
        if (!sent.isInt()) {
            throw new IllegalArgumentException("A browser sent no whole number");
        }
        return sent.intValue();
    }
}

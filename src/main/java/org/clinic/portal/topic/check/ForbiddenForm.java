package org.clinic.portal.topic.check;

/**
 * A way in which a term must not be written: whole words.
 *
 * @param anyCase whether it is meant in large and small letters alike
 */
public record ForbiddenForm(String text, boolean anyCase) {

    /** A form that is meant exactly as it is written. */
    public static ForbiddenForm exactly(String text) {
        return new ForbiddenForm(text, false);
    }
}

package org.clinic.portal.inquiry.spam;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into the form, tidied.
 *
 * @param whole a digest of all of it, by which the very same form is known again
 */
public record SentTexts(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String time,
        @Nullable String message,
        String whole) {

    String said() {
        return message == null ? "" : message;
    }
}

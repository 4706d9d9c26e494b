package org.clinic.portal.account;

import java.util.Locale;

/** Why a new password is refused. */
enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    ABOUT_YOU,
    EASY_TO_GUESS;

    /** The key of the sentence that says so. */
    String key() {
        return "password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

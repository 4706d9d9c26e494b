package org.clinic.portal.account;

import java.util.Locale;

/** Why a new password is refused. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    ABOUT_YOU,
    COMMON,
    AGAIN_AND_AGAIN,
    EASY_TO_GUESS,

    /** It is the present one. */
    SAME,

    /** What was typed as the present one is not, or was tried too often. */
    PRESENT_WRONG,

    /** Too many passwords are looked at just now; it was not looked at. */
    BUSY;

    /** The key of the sentence that says so. */
    public String key() {
        return "password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

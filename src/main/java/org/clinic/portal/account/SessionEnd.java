package org.clinic.portal.account;

import java.util.Locale;

/** Why a session is over. */
public enum SessionEnd {

    /** Nobody did anything for as long as {@link SessionLimits} allow. */
    IDLE,

    /** It had lasted as long as a session may, however busy it was. */
    LASTED,

    SIGNED_OUT,

    /** Its person, or an administrator, ended it from elsewhere. */
    ENDED,

    /** The account has other roles. */
    CHANGED,

    /** The account has another password. */
    NEW_PASSWORD,

    /** The account is deactivated. */
    CLOSED,

    /** It is not known here: since a restart, for instance. */
    UNKNOWN;

    /** As windows are told of it, other than the one in which it was done. */
    SessionEnd elsewhere() {
        return this == SIGNED_OUT ? ENDED : this;
    }

    /** What the sign-in page can be asked to say about it. */
    String said() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.clinic.portal.inquiry;

/** How a visitor would like to be reached. */
public enum PreferredWay {
    PHONE,
    EMAIL,
    /** And not by telephone. */
    EMAIL_ONLY;

    public boolean isByMail() {
        return this != PHONE;
    }
}

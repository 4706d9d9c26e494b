package org.clinic.portal.inquiry;

/** How a visitor would like to be reached. */
public enum PreferredWay {
    PHONE,
    EMAIL
}

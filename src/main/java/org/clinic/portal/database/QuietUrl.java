package org.clinic.portal.database;

/**
 * The address of a database that keeps rows to itself: without this the driver repeats in every error, and so in the log,
 * what the server says of the row that it refused, a patient's name and words among it.
 */
final class QuietUrl {

    private static final String SETTING = "logServerErrorDetail=";

    private QuietUrl() {}

    /** As it was if it says itself how much errors tell. */
    static String of(String url) {
        if (url.contains(SETTING)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + SETTING + "false";
    }
}

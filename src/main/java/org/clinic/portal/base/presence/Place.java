package org.clinic.portal.base.presence;

import java.util.UUID;

/**
 * What people have open and work on beside each other.
 *
 * @param kind such as {@code topic}: one word, which the database knows
 */
public record Place(String kind, UUID id) {

    /** Where it is told that somebody has come, gone, or begun to write in one of its kind; the message is its id. */
    public static String subject(String kind) {
        return kind + "-presence";
    }
}

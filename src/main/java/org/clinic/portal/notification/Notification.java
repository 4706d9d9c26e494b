package org.clinic.portal.notification;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody should know of.
 *
 * @param kind names its words: the translations {@code notification.<kind>} and {@code notification.<kind>.more}
 * @param details the values in these words
 * @param link where it leads, below {@code /staff}
 */
public record Notification(
        NotificationId id, String kind, List<String> details, String link, Instant madeAt, boolean read) {

    public Notification {
        details = List.copyOf(details);
    }
}

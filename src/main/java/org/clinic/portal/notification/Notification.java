package org.clinic.portal.notification;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody should know of.
 *
 * @param kind names its words, which are translations: what happened is {@code notification.<kind>}, where is
 *     {@code notification.<kind>.where}, and what was said {@code notification.<kind>.more}
 * @param details the values in these words; whoever it is from comes first
 * @param link where it leads, below {@code /staff}
 */
public record Notification(
        NotificationId id, String kind, List<String> details, String link, Instant madeAt, boolean read) {

    public Notification {
        details = List.copyOf(details);
    }
}

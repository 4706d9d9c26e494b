package org.clinic.portal.redirect;

import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * Where an address leads by now.
 *
 * @param slug of the topic's last version
 * @param title of the same
 * @param live whether visitors can read the topic; if not, they are told that it is withdrawn
 * @param section the heading of the part that is shown; absent for the whole page, and if the page does not have it any more
 */
public record Destination(
        TopicId topic,
        String slug,
        String title,
        boolean live,
        @Nullable String section) {}

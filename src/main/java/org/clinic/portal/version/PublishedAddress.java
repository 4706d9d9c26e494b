package org.clinic.portal.version;

import org.clinic.portal.content.TopicId;

/**
 * An address that a topic was published at once, and what there is of it now.
 *
 * @param slug in the address
 * @param last the number of its last version, live or not
 * @param now the slug of that
 * @param isLive whether that can be read, or else it is withdrawn
 */
public record PublishedAddress(String slug, TopicId topic, int last, String now, boolean isLive) {

    /** Whether the topic is at this address, or was until it was withdrawn; the others lead there. */
    public boolean isPresent() {
        return slug.equals(now);
    }
}

package org.clinic.portal.feedback;

import java.time.Instant;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said in words.
 *
 * @param number of the version that they had read
 * @param heading of the section that it is about; absent for the page as a whole
 */
public record ReaderNote(
        UUID id,
        TopicId topic,
        String title,
        int number,
        @Nullable String heading,
        String words,
        Instant receivedAt) {

    /** So many characters may be written. */
    public static final int LONGEST = 2000;
}

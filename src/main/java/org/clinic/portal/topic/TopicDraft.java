package org.clinic.portal.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a topic as it was when it was read.
 *
 * @param revision counts changes of the details alone; each section has its own
 * @param versionCount how many versions there are, live or not
 * @param fingerprint the SHA-256, in hex, of everything the draft says; equals that of a version that says the same
 */
public record TopicDraft(
        TopicId id,
        int revision,
        TopicDetails details,
        List<DraftSection> sections,
        TopicStatus status,
        @Nullable Integer liveVersion,
        int versionCount,
        String fingerprint) {

    public TopicDraft {
        sections = List.copyOf(sections);
    }
}

package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the text that somebody had read before they wrote. Offered by the module that shows it to visitors. */
public interface ReadContent {

    /** The text of that version, or of one section of it; nothing if there is no such version or section. */
    Optional<ReadText> find(UUID topicId, int versionNumber, @Nullable UUID sectionId);
}

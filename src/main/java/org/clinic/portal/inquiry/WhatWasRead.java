package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had read before they wrote: a version of a topic as a whole, or one section of it, with the names that
 * both had then.
 *
 * @param sectionId with its heading, or neither
 */
@Embeddable
public record WhatWasRead(
        UUID topicId,
        int versionNumber,
        String topicTitle,
        @Nullable UUID sectionId,
        @Nullable String sectionHeading) {

    public WhatWasRead {
        if ((sectionId == null) != (sectionHeading == null)) {
            throw new IllegalArgumentException("A section comes with its heading");
        }
    }

    /** What it is called: the section, or else the topic. */
    public String name() {
        return sectionHeading == null ? topicTitle : sectionHeading;
    }
}

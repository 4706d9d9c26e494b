package org.clinic.portal.feedback;

import java.util.Optional;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has read and speaks of.
 *
 * @param section absent for the page as a whole; else one that the version has
 */
public record ReadPart(PublishedVersion version, @Nullable Section section) {

    /** Of the section. */
    public Optional<String> heading() {
        return Optional.ofNullable(section).map(Section::heading);
    }

    public Optional<SectionId> sectionId() {
        return Optional.ofNullable(section).map(Section::id);
    }
}

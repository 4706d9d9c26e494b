package org.clinic.portal.topic.draft;

import java.time.Instant;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.SectionMerge;

/**
 * A section of a draft as it was when it was read.
 *
 * @param revision rises with every change of the text: of two readings, the higher one is the later
 */
public record DraftSection(
        SectionId id, int revision, SectionKind kind, String heading, Body body, Instant changedAt, String changedBy) {

    /** What one edits in it. */
    public SectionText text() {
        return new SectionText(kind, heading, body);
    }

    /** Whether it has all that somebody made of {@code base} when they wrote {@code text}. */
    public boolean has(SectionText base, SectionText text) {
        var merge = SectionMerge.of(base, text, text());
        return merge.isClean() && merge.text().equals(text());
    }

    public Section content() {
        return new Section(id, kind, heading, body);
    }
}

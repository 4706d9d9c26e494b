package org.clinic.portal.topic.draft.editor;

import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.Place;
import org.jspecify.annotations.Nullable;

/**
 * Letters in a draft that somebody is led to.
 *
 * @param section absent in the topic's own details
 * @param line the whole line that they stand in
 */
public record Spot(@Nullable SectionId section, Place place, String line) {

    public static Spot of(Finding finding) {
        return new Spot(finding.section(), finding.place(), finding.line());
    }
}

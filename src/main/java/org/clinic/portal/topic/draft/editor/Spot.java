package org.clinic.portal.topic.draft.editor;

import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.Place;
import org.clinic.portal.topic.draft.DraftSection;
import org.jspecify.annotations.Nullable;

/**
 * Letters in a draft that somebody is led to.
 *
 * @param section absent in the topic's own details
 * @param line the whole line that they stand in
 */
public record Spot(@Nullable SectionId section, Place place, String line) {

    /** In the text of a section as it is. */
    public static Spot in(DraftSection section, Place place) {
        var line = section.body().blocks().get(place.block()).lines().get(place.line());
        return new Spot(section.id(), place, line.text());
    }

    /** Before the first letter of a section's own heading. */
    public static Spot headingOf(SectionId section) {
        return new Spot(section, new Place(Place.HEADING, 0, 0, 0), "");
    }

    public static Spot of(Finding finding) {
        return new Spot(finding.section(), finding.place(), finding.line());
    }
}

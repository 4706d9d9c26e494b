package org.clinic.portal.topic.check;

import org.clinic.portal.content.Block;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;

/** A heading without words: the section's, unless it introduces the topic, or one within it. */
final class EmptyHeadings implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        var content = section.content();
        if (Line.isBlank(content.heading()) && content.kind() != SectionKind.INTRODUCTION) {
            found.missing(Place.HEADING, 0, RichText.plain(""));
        }
        for (int block = 0; block < section.blocks().size(); block++) {
            if (section.blocks().get(block) instanceof Block.SubHeading(var text) && text.isBlank()) {
                found.missing(block, 0, RichText.plain(""));
            }
        }
    }
}

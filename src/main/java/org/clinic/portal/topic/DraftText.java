package org.clinic.portal.topic;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;

/**
 * All that a draft says at a moment, with what some sections in its bin say, so that it can say so again.
 *
 * @param withBin the sections in their order, and those in the bin somewhere among them
 */
record DraftText(TopicContent withBin, Set<SectionId> bin) {

    DraftText {
        bin = Set.copyOf(bin);
    }

    /** Without what is in the bin. */
    TopicContent content() {
        return withBin.with(withBin.sections().stream()
                .filter(section -> !bin.contains(section.id()))
                .toList());
    }

    Set<SectionId> sections() {
        var sections = new LinkedHashSet<SectionId>();
        withBin.sections().forEach(section -> sections.add(section.id()));
        return sections;
    }

    Optional<Section> section(SectionId id) {
        return withBin.section(id);
    }

    DraftText withSlug(String slug) {
        return new DraftText(
                new TopicContent(
                        slug,
                        withBin.language(),
                        withBin.label(),
                        withBin.title(),
                        withBin.summary(),
                        withBin.sections()),
                bin);
    }
}

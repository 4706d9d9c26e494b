package org.clinic.portal.topic.step;

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
public record DraftText(TopicContent withBin, Set<SectionId> bin) {

    public DraftText {
        bin = Set.copyOf(bin);
    }

    /** Without what is in the bin. */
    public TopicContent content() {
        return withBin.with(withBin.sections().stream()
                .filter(section -> !bin.contains(section.id()))
                .toList());
    }

    public Set<SectionId> sections() {
        var sections = new LinkedHashSet<SectionId>();
        withBin.sections().forEach(section -> sections.add(section.id()));
        return sections;
    }

    public Optional<Section> section(SectionId id) {
        return withBin.section(id);
    }

    public DraftText withSlug(String slug) {
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

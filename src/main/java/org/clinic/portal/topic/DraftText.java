package org.clinic.portal.topic;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What the draft says now, and what those of these sections say that are in the bin. */
    static DraftText of(Draft draft, Set<SectionId> sections) {
        var content = draft.content();
        var bin = sections.stream().filter(id -> !draft.section(id).isInDraft()).toList();
        var all = Stream.concat(
                        content.sections().stream(),
                        bin.stream().map(id -> draft.section(id).content()))
                .toList();
        return new DraftText(content.with(all), Set.copyOf(bin));
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
        return withBin.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
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

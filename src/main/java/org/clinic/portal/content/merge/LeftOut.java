package org.clinic.portal.content.merge;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.SectionId;

/**
 * What of a text's changes is left out.
 *
 * @param details whether title, label, summary, address and language stay what they were
 * @param sections those that stay so: as they were, where they were, or away
 */
public record LeftOut(boolean details, Set<SectionId> sections) {

    public static final LeftOut NOTHING = new LeftOut(false, Set.of());

    private static final String DETAILS = "details";
    private static final String BETWEEN = "_";

    public LeftOut {
        sections = Set.copyOf(sections);
    }

    /**
     * What {@link #name} names.
     *
     * @throws IllegalArgumentException if it is no such name
     */
    public static LeftOut named(String name) {
        if (name.isEmpty()) {
            return NOTHING;
        }
        var parts = Set.of(name.split(BETWEEN, -1));
        return new LeftOut(
                parts.contains(DETAILS),
                parts.stream()
                        .filter(part -> !part.equals(DETAILS))
                        .map(part -> new SectionId(UUID.fromString(part)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** As addresses name it, the same for the same; empty if nothing is left out. */
    public String name() {
        return Stream.concat(
                        details ? Stream.of(DETAILS) : Stream.empty(),
                        sections.stream().map(SectionId::toString).sorted())
                .collect(Collectors.joining(BETWEEN));
    }

    public boolean isEmpty() {
        return !details && sections.isEmpty();
    }

    public LeftOut withDetails(boolean leftOut) {
        return new LeftOut(leftOut, sections);
    }

    public LeftOut with(SectionId section, boolean leftOut) {
        var others = new HashSet<>(sections);
        if (leftOut) {
            others.add(section);
        } else {
            others.remove(section);
        }
        return new LeftOut(details, others);
    }
}

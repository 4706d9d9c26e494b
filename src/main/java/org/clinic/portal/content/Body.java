package org.clinic.portal.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a section: blocks in order. */
public record Body(List<Block> blocks) {

    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /**
     * Refuses more than a section holds: 200 kB as JSON, or 1000 blocks.
     *
     * @throws InvalidContentException if it does not fit
     */
    public void requireFits() {
        ContentJson.requireFits(this);
    }

    /** Every section that it has a link to. */
    public Set<LinkTarget.ToSection> linkedSections() {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.spans().stream())
                .map(Span::link)
                .filter(LinkTarget.ToSection.class::isInstance)
                .map(LinkTarget.ToSection.class::cast)
                .collect(Collectors.toSet());
    }

    /** Whether a reader would see no word of it. */
    public boolean isBlank() {
        return blocks.stream().allMatch(Block::isBlank);
    }
}

package org.clinic.portal.topic.content;

import java.util.List;

/** The text of a section: blocks in order. */
public record Body(List<Block> blocks) {

    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** Whether a reader would see no word of it. */
    public boolean isBlank() {
        return blocks.stream().allMatch(Block::isBlank);
    }
}

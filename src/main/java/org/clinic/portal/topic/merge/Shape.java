package org.clinic.portal.topic.merge;

import java.util.List;
import org.clinic.portal.topic.content.Block;
import org.clinic.portal.topic.content.RichText;

/** A block without its words: the one place where a block is taken apart into lines, and put together again. */
enum Shape {
    PARAGRAPH,
    SUB_HEADING,
    BULLET_LIST,
    NUMBERED_LIST,
    KEY_POINTS,
    WARNING;

    static Shape of(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> PARAGRAPH;
            case Block.SubHeading _ -> SUB_HEADING;
            case Block.BulletList _ -> BULLET_LIST;
            case Block.NumberedList _ -> NUMBERED_LIST;
            case Block.KeyPoints _ -> KEY_POINTS;
            case Block.Warning _ -> WARNING;
        };
    }

    static List<RichText> lines(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> List.of(text);
            case Block.SubHeading(var text) -> List.of(text);
            case Block.BulletList(var items) -> items;
            case Block.NumberedList(var items) -> items;
            case Block.KeyPoints(var items) -> items;
            case Block.Warning(var paragraphs) -> paragraphs;
        };
    }

    /** The lines in this shape: none without lines, and one for each line where a block is a single line. */
    List<Block> blocks(List<RichText> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case PARAGRAPH -> lines.stream().<Block>map(Block.Paragraph::new).toList();
            case SUB_HEADING -> lines.stream().<Block>map(Block.SubHeading::new).toList();
            case BULLET_LIST -> List.of(new Block.BulletList(lines));
            case NUMBERED_LIST -> List.of(new Block.NumberedList(lines));
            case KEY_POINTS -> List.of(new Block.KeyPoints(lines));
            case WARNING -> List.of(new Block.Warning(lines));
        };
    }
}

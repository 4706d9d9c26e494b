package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/**
 * A block, or an item of a list, without words among others that have some. Visitors do not see it; but somebody meant
 * to write something there. A section without any words is told of elsewhere, and an empty last paragraph is only where
 * the next one will be.
 */
final class EmptyBlocks implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        if (section.content().body().isBlank()) {
            return;
        }
        var blocks = section.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            if (block.isBlank()) {
                boolean isNext = at == blocks.size() - 1 && block instanceof Block.Paragraph;
                if (!isNext && !(block instanceof Block.SubHeading)) {
                    found.missing(at, 0, RichText.plain(""));
                }
            } else if (hasItems(block)) {
                items(found, at, block.lines());
            }
        }
    }

    private static boolean hasItems(Block block) {
        return switch (block) {
            case Block.BulletList list -> true;
            case Block.NumberedList list -> true;
            case Block.KeyPoints list -> true;
            case Block.Checklist list -> true;
            case Block.Warning warning -> true;
            case Block.Steps steps -> true;
            default -> false;
        };
    }

    private static void items(Found found, int block, List<RichText> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                found.missing(block, line, lines.get(line == 0 ? 1 : line - 1));
            }
        }
    }
}

package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/** A list with a single item, which is a paragraph with a bullet. Key points and definitions may well be one. */
final class ListsOfOne implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        for (int block = 0; block < section.blocks().size(); block++) {
            if (isListOfOne(section.blocks().get(block))) {
                section.lines(block)
                        .filter(line -> !line.rich().isBlank())
                        .findFirst()
                        .ifPresent(found::line);
            }
        }
    }

    private static boolean isListOfOne(Block block) {
        return switch (block) {
            case Block.BulletList(var items) -> isOne(items);
            case Block.NumberedList(var items) -> isOne(items);
            case Block.Checklist(var items) -> isOne(items);
            case Block.Steps(var steps) -> steps.size() == 1;
            default -> false;
        };
    }

    private static boolean isOne(List<RichText> items) {
        return items.stream().filter(item -> !item.isBlank()).count() == 1;
    }
}

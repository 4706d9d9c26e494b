package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;

/** A section while it is looked at: its heading and the lines of its blocks. */
final class CheckedSection extends CheckedText {

    private final Section content;

    CheckedSection(Section content, TermList terms, Locale language) {
        super(content.id(), terms, language);
        this.content = content;
        add(CheckedLine.of(Place.HEADING, 0, false, RichText.plain(content.heading())));
        for (int block = 0; block < content.body().blocks().size(); block++) {
            addLines(block, content.body().blocks().get(block));
        }
    }

    private void addLines(int block, Block content) {
        var texts = content.lines();
        for (int index = 0; index < texts.size(); index++) {
            add(CheckedLine.of(block, index, isRunning(content, index), texts.get(index)));
        }
    }

    /** Headings, words that are explained and sources are no sentences. */
    private static boolean isRunning(Block block, int line) {
        return switch (block) {
            case Block.SubHeading heading -> false;
            case Block.DefinitionList list -> line % 2 == 1;
            case Block.Quotation(var paragraphs, var source) -> line < paragraphs.size();
            default -> true;
        };
    }

    Section content() {
        return content;
    }

    List<Block> blocks() {
        return content.body().blocks();
    }

    Stream<CheckedLine> lines(int block) {
        return lines().stream().filter(line -> line.block() == block);
    }
}

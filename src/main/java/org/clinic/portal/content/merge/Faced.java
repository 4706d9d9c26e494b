package org.clinic.portal.content.merge;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.merge.ComparedRow.Face;
import org.clinic.portal.content.merge.Passage.Kind;
import org.clinic.portal.content.merge.Passage.Run;
import org.clinic.portal.content.merge.Passage.Words;
import org.jspecify.annotations.Nullable;

/** Blocks as they were, or as they are, and which of their words are what. */
final class Faced {

    private final List<Block> blocks;
    private final MarkedWords removed = new MarkedWords();
    private final MarkedWords added = new MarkedWords();
    private final MarkedWords restyled = new MarkedWords();
    private final MarkedWords moved = new MarkedWords();

    Faced(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** @param side of a run that is in these blocks */
    void mark(Passage passage, List<PlacedLine> lines, Function<Run, @Nullable Words> side) {
        var here = lines.stream().filter(this::holds).toList();
        for (var run : passage.runs()) {
            Stream.ofNullable(side.apply(run))
                    .filter(words -> holds(words.line()))
                    .forEach(words -> mark(run.kind(), words));
        }
        if (passage.moved()) {
            here.forEach(line -> moved.add(line.text(), 0, line.text().text().length()));
        }
    }

    private void mark(Kind kind, Words words) {
        switch (kind) {
            case KEPT -> {}
            case REMOVED -> removed.add(words);
            case ADDED -> added.add(words);
            case RESTYLED -> restyled.add(words);
        }
    }

    /** Two blocks may say the same. */
    private boolean holds(PlacedLine line) {
        return blocks.stream().anyMatch(block -> block == line.block());
    }

    Face face() {
        return new Face(new Body(blocks), removed.words(), added.words(), restyled.words(), moved.words());
    }
}

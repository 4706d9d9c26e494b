package org.clinic.portal.content.merge;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Which words differ between a text and what has become of it, down to how they look. Blocks are found again as for a
 * merge; what was moved is removed in one place and added in the other.
 */
public final class Comparison {

    private static final Blocks BLOCKS = new Blocks();

    private final MarkedWords removed = new MarkedWords();
    private final MarkedWords added = new MarkedWords();

    public Comparison(Body before, Body after) {
        var from = before.blocks();
        var to = after.blocks();
        var alignment =
                new Alignment<>(from, to, block -> BLOCKS.tokens(List.of(block)), (Predicate<Block>) Block::isBlank);
        for (var change : alignment.changes()) {
            var old = lines(from.subList(change.from(), change.to()));
            var now = lines(to.subList(change.sideFrom(), change.sideTo()));
            var passages = change.kin()
                    ? Stream.of(Passage.of(old, now, false))
                    : Stream.concat(
                            old.stream().map(Passage::removed), now.stream().map(Passage::added));
            passages.flatMap(passage -> passage.runs().stream()).forEach(this::mark);
        }
    }

    /** Words of the text before that the one after does not have there. */
    public Marking.Words removed() {
        return removed.words();
    }

    /** Words of the text after that the one before does not have there. */
    public Marking.Words added() {
        return added.words();
    }

    /** Whether the words are the same, and look the same. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    private static List<PlacedLine> lines(List<Block> blocks) {
        return PlacedLine.of(null, new Body(blocks));
    }

    private void mark(Passage.Run run) {
        if (run.kind() != Passage.Kind.KEPT) {
            mark(run.before(), removed);
            mark(run.after(), added);
        }
    }

    /** Space alone is no word. */
    private static void mark(Passage.@Nullable Words words, MarkedWords marked) {
        if (words != null && !words.text().isBlank()) {
            marked.add(words);
        }
    }
}

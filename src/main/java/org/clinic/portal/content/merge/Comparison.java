package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.RichText;

/**
 * Which words differ between a text and what has become of it, down to how they look. Blocks are found again as for a
 * merge; what was moved is removed in one place and added in the other.
 */
public final class Comparison {

    private static final Blocks BLOCKS = new Blocks();

    private final Map<RichText, BitSet> removed = new IdentityHashMap<>();
    private final Map<RichText, BitSet> added = new IdentityHashMap<>();

    public Comparison(Body before, Body after) {
        var from = before.blocks();
        var to = after.blocks();
        var alignment =
                new Alignment<>(from, to, block -> BLOCKS.tokens(List.of(block)), (Predicate<Block>) Block::isBlank);
        for (var change : alignment.changes()) {
            var old = placed(from.subList(change.from(), change.to()));
            var now = placed(to.subList(change.sideFrom(), change.sideTo()));
            if (change.kin()) {
                compare(old, now);
            } else {
                mark(old, removed);
                mark(now, added);
            }
        }
    }

    /** Words of the text before that the one after does not have there. */
    public Marking.Words removed() {
        return in(removed);
    }

    /** Words of the text after that the one before does not have there. */
    public Marking.Words added() {
        return in(added);
    }

    /** Whether the words are the same, and look the same. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    private static Marking.Words in(Map<RichText, BitSet> places) {
        return (line, at) -> places.containsKey(line) && places.get(line).get(at);
    }

    /** A token, and where it stands. */
    private record Placed(Token token, RichText line, int from) {

        int to() {
            return token instanceof Token.Piece(var text, var _) ? from + text.length() : from;
        }
    }

    private static List<Placed> placed(List<Block> blocks) {
        var placed = new ArrayList<Placed>();
        for (var block : blocks) {
            boolean opens = true;
            for (var line : block.lines()) {
                placed.add(new Placed(new Token.Start(Shape.of(block), opens), line, 0));
                int at = 0;
                for (var token : Token.of(line)) {
                    var piece = new Placed(token, line, at);
                    placed.add(piece);
                    at = piece.to();
                }
                opens = false;
            }
        }
        return placed;
    }

    private void compare(List<Placed> old, List<Placed> now) {
        var tokens = old.stream().map(Placed::token).toList();
        var changes = new ArrayList<Change>();
        for (var change :
                Differences.between(tokens, now.stream().map(Placed::token).toList())) {
            if (!changes.isEmpty()
                    && tokens.subList(changes.getLast().to(), change.from()).stream()
                            .allMatch(Token::isSpace)) {
                changes.add(changes.removeLast().through(change));
            } else {
                changes.add(change);
            }
        }
        for (var change : changes) {
            mark(old.subList(change.from(), change.to()), removed);
            mark(now.subList(change.sideFrom(), change.sideTo()), added);
        }
    }

    /** From the first word to the last: not the space around them. */
    private static void mark(List<Placed> tokens, Map<RichText, BitSet> places) {
        int first = 0;
        int end = tokens.size();
        while (first < end && tokens.get(first).token().isSpace()) {
            first++;
        }
        while (first < end && tokens.get(end - 1).token().isSpace()) {
            end--;
        }
        for (var placed : tokens.subList(first, end)) {
            if (placed.to() > placed.from()) {
                places.computeIfAbsent(placed.line(), _ -> new BitSet()).set(placed.from(), placed.to());
            }
        }
    }
}

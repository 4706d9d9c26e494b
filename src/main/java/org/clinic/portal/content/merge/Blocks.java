package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/** Merges the blocks of a body. */
final class Blocks extends ListMerge<Block> {

    private final Lines lines = new Lines();

    /** Blocks of both, mine first. What is the same in both stands once, and so do lists that differ in some items. */
    static List<Block> both(List<Block> mine, List<Block> theirs) {
        if (mine.size() == 1 && theirs.size() == 1) {
            var shape = Shape.of(mine.getFirst());
            if (shape.isFlat() && shape == Shape.of(theirs.getFirst())) {
                return shape.blocks(Differences.union(
                        mine.getFirst().lines(), theirs.getFirst().lines()));
            }
        }
        return Differences.union(mine, theirs);
    }

    @Override
    Merged<Block> mergeEdited(Region<Block> region) {
        var isFlat = Stream.of(region.base(), region.mine(), region.theirs())
                .flatMap(List::stream)
                .allMatch(block -> Shape.of(block).isFlat());
        if (region.base().size() == 1
                && region.mine().size() == 1
                && region.theirs().size() == 1) {
            var base = region.base().getFirst();
            var mine = region.mine().getFirst();
            var theirs = region.theirs().getFirst();
            if (!isFlat) {
                return mergeParts(base, mine, theirs);
            }
            if (region.kin() || haveSameShape(base, mine, theirs)) {
                return mergeLines(base, mine, theirs);
            }
        }
        return isFlat ? super.mergeEdited(region) : new Merged<>(region.mine(), region.theirs());
    }

    /** Where all three have the same parts, part by part; else they clash. */
    private Merged<Block> mergeParts(Block base, Block mine, Block theirs) {
        var clash = new Merged<>(List.of(mine), List.of(theirs));
        if (!haveSameShape(base, mine, theirs)
                || !Shape.parts(base).equals(Shape.parts(mine))
                || !Shape.parts(base).equals(Shape.parts(theirs))) {
            return clash;
        }
        var myLines = new ArrayList<RichText>();
        var theirLines = new ArrayList<RichText>();
        for (int line = 0; line < base.lines().size(); line++) {
            var merged = lines.mergeAll(
                    List.of(base.lines().get(line)),
                    List.of(mine.lines().get(line)),
                    List.of(theirs.lines().get(line)));
            myLines.addAll(merged.mine());
            theirLines.addAll(merged.theirs());
            if (myLines.size() != line + 1 || theirLines.size() != line + 1) {
                return clash;
            }
        }
        return new Merged<>(List.of(Shape.like(base, myLines)), List.of(Shape.like(base, theirLines)));
    }

    private static boolean haveSameShape(Block base, Block mine, Block theirs) {
        return Shape.of(base) == Shape.of(mine) && Shape.of(base) == Shape.of(theirs);
    }

    private Merged<Block> mergeLines(Block base, Block mine, Block theirs) {
        var merged = lines.mergeAll(base.lines(), mine.lines(), theirs.lines());
        var myShape = Shape.of(mine) == Shape.of(base) ? Shape.of(theirs) : Shape.of(mine);
        var theirShape = Shape.of(theirs) == Shape.of(base) ? Shape.of(mine) : Shape.of(theirs);
        return new Merged<>(myShape.blocks(merged.mine()), theirShape.blocks(merged.theirs()));
    }

    @Override
    boolean isBlank(Block block) {
        return block.isBlank();
    }

    @Override
    List<Token> tokens(List<Block> blocks) {
        var tokens = new ArrayList<Token>();
        for (var block : blocks) {
            boolean opens = true;
            for (var line : block.lines()) {
                tokens.add(new Token.Start(Shape.of(block), opens));
                tokens.addAll(Token.of(line));
                opens = false;
            }
        }
        return tokens;
    }

    @Override
    List<Block> elements(List<Token> tokens) {
        var blocks = new ArrayList<Block>();
        var block = new ArrayList<RichText>();
        var shape = Shape.PARAGRAPH;
        for (var line : Token.lines(tokens)) {
            if (line.start().opens() || line.start().shape() != shape) {
                blocks.addAll(shape.blocks(block));
                block.clear();
                shape = line.start().shape();
            }
            block.add(line.text());
        }
        blocks.addAll(shape.blocks(block));
        return blocks;
    }
}

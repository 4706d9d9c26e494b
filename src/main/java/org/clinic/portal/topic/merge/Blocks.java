package org.clinic.portal.topic.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.topic.content.Block;
import org.clinic.portal.topic.content.RichText;

/** Merges the blocks of a body. */
final class Blocks extends ListMerge<Block> {

    private final Lines lines = new Lines();

    /** Blocks of both, mine first. What is the same in both stands once, and so do lists that differ in some items. */
    static List<Block> both(List<Block> mine, List<Block> theirs) {
        if (mine.size() == 1 && theirs.size() == 1) {
            var shape = Shape.of(mine.getFirst());
            if (shape == Shape.of(theirs.getFirst())) {
                return shape.blocks(Differences.union(Shape.lines(mine.getFirst()), Shape.lines(theirs.getFirst())));
            }
        }
        return Differences.union(mine, theirs);
    }

    @Override
    Merged<Block> mergeEdited(Region<Block> region) {
        if (region.base().size() == 1
                && region.mine().size() == 1
                && region.theirs().size() == 1) {
            var base = region.base().getFirst();
            var mine = region.mine().getFirst();
            var theirs = region.theirs().getFirst();
            if (region.kin() || haveSameShape(base, mine, theirs)) {
                return mergeLines(base, mine, theirs);
            }
        }
        return super.mergeEdited(region);
    }

    private static boolean haveSameShape(Block base, Block mine, Block theirs) {
        return Shape.of(base) == Shape.of(mine) && Shape.of(base) == Shape.of(theirs);
    }

    private Merged<Block> mergeLines(Block base, Block mine, Block theirs) {
        var merged = lines.mergeAll(Shape.lines(base), Shape.lines(mine), Shape.lines(theirs));
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
            for (var line : Shape.lines(block)) {
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

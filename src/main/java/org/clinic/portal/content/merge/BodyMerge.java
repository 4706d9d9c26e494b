package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;

/** A body as two people changed it at the same time: what both wrote, and the clashes among it. */
public record BodyMerge(List<Chunk> chunks) {

    public BodyMerge {
        chunks = List.copyOf(chunks);
    }

    /**
     * Merges block by block, line by line and word by word.
     *
     * <p>Changes of different words, items and blocks merge, and equal changes are one. What both add between the same
     * blocks or items stays, theirs first, since it was stored first. These clash: two changes of the same word; two
     * different insertions at the same place of a line; words that one inserted, or a number that one changed, next to
     * what the other changed; a block or item that one removed and the other changed; a block that became two different
     * kinds; and lines that are too long, or too many, to compare. What one only moved and the other removed is gone.
     *
     * <p>Whichever side is chosen, it has every word that was written there, and every word that nobody removed; where
     * moving and splitting went too far to follow, the whole body clashes.
     *
     * <p>The result may be larger than a body can be stored.
     *
     * @param base what both began with
     * @param theirs what was stored meanwhile
     */
    public static BodyMerge of(Body base, Body mine, Body theirs) {
        var blocks = new Blocks();
        var merged = of(blocks, blocks.regions(base.blocks(), mine.blocks(), theirs.blocks()));
        if (merged.keepsWords(blocks, base, mine, theirs)) {
            return merged;
        }
        var asItStands = of(blocks, blocks.regionsWithoutMoves(base.blocks(), mine.blocks(), theirs.blocks()));
        if (asItStands.keepsWords(blocks, base, mine, theirs)) {
            return asItStands;
        }
        return new BodyMerge(List.of(new Chunk.Clash(base.blocks(), mine.blocks(), theirs.blocks())));
    }

    private static BodyMerge of(Blocks blocks, List<Region<Block>> regions) {
        var chunks = new ArrayList<Chunk>();
        var settled = new ArrayList<Block>();
        for (var region : regions) {
            var merged = blocks.merge(region);
            if (merged.isClean()) {
                settled.addAll(merged.mine());
                continue;
            }
            settle(chunks, settled);
            chunks.add(new Chunk.Clash(region.base(), merged.mine(), merged.theirs()));
        }
        settle(chunks, settled);
        return new BodyMerge(chunks);
    }

    private static void settle(List<Chunk> chunks, List<Block> settled) {
        if (!settled.isEmpty()) {
            chunks.add(new Chunk.Settled(settled));
            settled.clear();
        }
    }

    private boolean keepsWords(Blocks blocks, Body base, Body mine, Body theirs) {
        var merged = new Merged<>(
                resolvedAll(Side.MINE).blocks(), resolvedAll(Side.THEIRS).blocks());
        return blocks.keepsWords(merged, base.blocks(), mine.blocks(), theirs.blocks());
    }

    private Body resolvedAll(Side side) {
        return resolved(Collections.nCopies(clashes().size(), side));
    }

    /** Whether there is nothing to decide. */
    public boolean isClean() {
        return clashes().isEmpty();
    }

    public List<Chunk.Clash> clashes() {
        return chunks.stream()
                .filter(Chunk.Clash.class::isInstance)
                .map(Chunk.Clash.class::cast)
                .toList();
    }

    /** What both wrote. There must be no clash. */
    public Body body() {
        return resolved(List.of());
    }

    /** What both wrote, with one decision for each clash, in their order. */
    public Body resolved(List<Side> decisions) {
        if (decisions.size() != clashes().size()) {
            throw new IllegalStateException("%d decisions about %d clashes"
                    .formatted(decisions.size(), clashes().size()));
        }
        var decision = decisions.iterator();
        var blocks = new ArrayList<Block>();
        for (var chunk : chunks) {
            blocks.addAll(
                    switch (chunk) {
                        case Chunk.Settled(var settled) -> settled;
                        case Chunk.Clash clash -> clash.resolved(decision.next());
                    });
        }
        return new Body(blocks);
    }
}

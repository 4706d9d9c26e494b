package org.clinic.portal.content.merge;

import java.util.List;
import org.clinic.portal.content.Block;

/** A part of a merged body: settled, or a clash. */
public sealed interface Chunk {

    /** Blocks that nobody has to decide about. */
    record Settled(List<Block> blocks) implements Chunk {
        public Settled {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Blocks that both changed, each in a way that the other's excludes. The base is what both began with. Mine and
     * theirs differ only where the two clash: what else either of them changed in these blocks is in both. A side that
     * removed the blocks is empty.
     */
    record Clash(List<Block> base, List<Block> mine, List<Block> theirs) implements Chunk {
        public Clash {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        List<Block> resolved(Side side) {
            return switch (side) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> Blocks.both(mine, theirs);
            };
        }
    }
}

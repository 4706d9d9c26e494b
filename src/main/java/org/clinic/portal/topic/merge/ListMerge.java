package org.clinic.portal.topic.merge;

import java.util.ArrayList;
import java.util.List;

/** Merges what two people made of the same blocks, or of the same lines of a block. */
abstract class ListMerge<T> {

    List<Region<T>> regions(List<T> base, List<T> mine, List<T> theirs) {
        var myAlignment = align(base, mine);
        var theirAlignment = align(base, theirs);
        var moved = new Moved<>(this, base, mine, myAlignment, theirs, theirAlignment);
        if (moved.isNothing()) {
            return regions(base, mine, myAlignment, theirs, theirAlignment);
        }
        return regions(base, moved.mine(), align(base, moved.mine()), moved.theirs(), align(base, moved.theirs()));
    }

    private Alignment<T> align(List<T> base, List<T> side) {
        return new Alignment<>(base, side, element -> tokens(List.of(element)), this::isBlank);
    }

    private static <T> List<Region<T>> regions(
            List<T> base, List<T> mine, Alignment<T> myAlignment, List<T> theirs, Alignment<T> theirAlignment) {
        return Region.divide(base, mine, myAlignment.changes(), theirs, theirAlignment.changes(), Change::overlaps);
    }

    Merged<T> merge(Region<T> region) {
        var base = region.base();
        var mine = region.mine();
        var theirs = region.theirs();
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Merged.clean(mine);
        }
        if (mine.equals(base)) {
            return Merged.clean(theirs);
        }
        if (base.isEmpty()) {
            return Merged.clean(Differences.union(theirs, mine));
        }
        return mine.isEmpty() || theirs.isEmpty() ? new Merged<>(mine, theirs) : mergeEdited(region);
    }

    /** Merges a region that both edited, and neither removed. */
    Merged<T> mergeEdited(Region<T> region) {
        return region.kin() ? mergeByWord(region) : new Merged<>(region.mine(), region.theirs());
    }

    private Merged<T> mergeByWord(Region<T> region) {
        var merged = WordMerge.of(tokens(region.base()), tokens(region.mine()), tokens(region.theirs()));
        return new Merged<>(elements(merged.mine()), elements(merged.theirs()));
    }

    Merged<T> mergeAll(List<T> base, List<T> mine, List<T> theirs) {
        var myResult = new ArrayList<T>();
        var theirResult = new ArrayList<T>();
        for (var region : regions(base, mine, theirs)) {
            var merged = merge(region);
            myResult.addAll(merged.mine());
            theirResult.addAll(merged.theirs());
        }
        return new Merged<>(myResult, theirResult);
    }

    abstract boolean isBlank(T element);

    /** The elements down to the words. */
    abstract List<Token> tokens(List<T> elements);

    /** The elements that the tokens are, which begin with the start of a line. */
    abstract List<T> elements(List<Token> tokens);
}

package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges what two people made of the same blocks, or of the same lines of a block. */
abstract class ListMerge<T> {

    /** Divides the elements into what can be merged on its own; what was moved is where it is now, and has all edits. */
    List<Region<T>> regions(List<T> base, List<T> mine, List<T> theirs) {
        var moved = new Moved<>(this, base, mine, align(base, mine), theirs, align(base, theirs));
        return regionsWithoutMoves(base, moved.mine(), moved.theirs());
    }

    List<Region<T>> regionsWithoutMoves(List<T> base, List<T> mine, List<T> theirs) {
        return Region.divide(
                base,
                mine,
                align(base, mine).changes(),
                theirs,
                align(base, theirs).changes(),
                Change::overlaps);
    }

    private Alignment<T> align(List<T> base, List<T> side) {
        return new Alignment<>(base, side, element -> tokens(List.of(element)), this::isBlank);
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
        if (mine.isEmpty() || theirs.isEmpty()) {
            return new Merged<>(mine, theirs);
        }
        var merged = mergeEdited(region);
        return keepsWords(merged, base, mine, theirs) ? merged : new Merged<>(mine, theirs);
    }

    /** Whether each side has every word that nobody removed, and every word that it wrote itself. */
    boolean keepsWords(Merged<T> merged, List<T> base, List<T> mine, List<T> theirs) {
        var dictionary = new HashMap<Object, Integer>();
        var began = bag(base, dictionary);
        var left = began.without(began.without(bag(mine, dictionary))).without(began.without(bag(theirs, dictionary)));
        return isKept(left, bag(mine, dictionary).without(began), bag(merged.mine(), dictionary))
                && isKept(left, bag(theirs, dictionary).without(began), bag(merged.theirs(), dictionary));
    }

    private static boolean isKept(WordBag left, WordBag written, WordBag merged) {
        return left.without(merged).size() == 0 && written.without(merged).size() == 0;
    }

    private WordBag bag(List<T> elements, Map<Object, Integer> dictionary) {
        return WordBag.of(tokens(elements), dictionary);
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

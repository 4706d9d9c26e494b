package org.clinic.portal.topic.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds out which block, or line, became which on one side: the same, or one with many of its words. What was split, or
 * joined, became several, or one of several.
 */
final class Alignment<T> {

    /** Of elements compared with each other. Beyond, only equal ones are found; a body of 1000 blocks stays below. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<T> base;
    private final List<T> side;
    private final Predicate<T> isBlank;
    private final List<WordBag> baseBags;
    private final List<WordBag> sideBags;

    Alignment(List<T> base, List<T> side, Function<T, List<Token>> tokens, Predicate<T> isBlank) {
        this.base = base;
        this.side = side;
        this.isBlank = isBlank;
        Map<Object, Integer> dictionary = new HashMap<>();
        baseBags = base.stream()
                .map(element -> WordBag.of(tokens.apply(element), dictionary))
                .toList();
        sideBags = side.stream()
                .map(element -> WordBag.of(tokens.apply(element), dictionary))
                .toList();
    }

    /** What became of the base, in order. What is not mentioned is as it was. */
    List<Change> changes() {
        var pairs = pairs();
        var changes = new ArrayList<Change>();
        var gap = new Gap();
        for (int index = 0; index <= pairs.size(); index++) {
            gap.to = index < pairs.size() ? pairs.get(index).from : base.size();
            gap.sideTo = index < pairs.size() ? pairs.get(index).sideFrom : side.size();
            if (index > 0) {
                pairs.get(index - 1).growInto(gap);
            }
            if (index < pairs.size()) {
                pairs.get(index).growBackInto(gap);
            }
            if (index > 0) {
                pairs.get(index - 1).addTo(changes);
            }
            gap.addTo(changes);
            if (index < pairs.size()) {
                gap.from = pairs.get(index).to;
                gap.sideFrom = pairs.get(index).sideTo;
            }
        }
        return changes;
    }

    private List<Pair> pairs() {
        int start = Differences.commonStart(base, side);
        int end = Differences.commonEnd(base, side, start);
        var pairs = new ArrayList<Pair>();
        for (int index = 0; index < start; index++) {
            pairs.add(new Pair(index, index));
        }
        int baseEnd = base.size() - end;
        int sideEnd = side.size() - end;
        if ((long) (baseEnd - start) * (sideEnd - start) <= MOST_PAIRS) {
            addLikelyPairs(pairs, start, baseEnd, sideEnd);
        } else {
            addEqualPairs(pairs, start, baseEnd, sideEnd);
        }
        for (int index = 0; index < end; index++) {
            pairs.add(new Pair(baseEnd + index, sideEnd + index));
        }
        return pairs;
    }

    /** Adds the pairs, in the order of both sequences, that have the most words in common. */
    private void addLikelyPairs(List<Pair> pairs, int start, int baseEnd, int sideEnd) {
        var best = new int[baseEnd - start + 1][sideEnd - start + 1];
        for (int from = baseEnd - 1; from >= start; from--) {
            for (int sideFrom = sideEnd - 1; sideFrom >= start; sideFrom--) {
                int apart =
                        Math.max(best[from + 1 - start][sideFrom - start], best[from - start][sideFrom + 1 - start]);
                int likeness = likeness(from, sideFrom);
                best[from - start][sideFrom - start] = likeness == 0
                        ? apart
                        : Math.max(apart, likeness + best[from + 1 - start][sideFrom + 1 - start]);
            }
        }
        int from = start;
        int sideFrom = start;
        while (from < baseEnd && sideFrom < sideEnd) {
            int here = best[from - start][sideFrom - start];
            int likeness = likeness(from, sideFrom);
            if (likeness > 0 && here == likeness + best[from + 1 - start][sideFrom + 1 - start]) {
                pairs.add(new Pair(from++, sideFrom++));
            } else if (here == best[from + 1 - start][sideFrom - start]) {
                from++;
            } else {
                sideFrom++;
            }
        }
    }

    /** Zero if one cannot be the other; more for more words in common, and most if they are equal. */
    private int likeness(int from, int sideFrom) {
        var bag = baseBags.get(from);
        var sideBag = sideBags.get(sideFrom);
        if (bag.size() == sideBag.size() && base.get(from).equals(side.get(sideFrom))) {
            return 2 * bag.size() + 1;
        }
        int common = bag.common(sideBag);
        return bag.isKin(sideBag, common) ? 2 * common : 0;
    }

    private void addEqualPairs(List<Pair> pairs, int start, int baseEnd, int sideEnd) {
        int from = start;
        int sideFrom = start;
        for (var change : Differences.between(base.subList(start, baseEnd), side.subList(start, sideEnd))) {
            while (from < start + change.from()) {
                pairs.add(new Pair(from++, sideFrom++));
            }
            from = start + change.to();
            sideFrom = start + change.sideTo();
        }
        while (from < baseEnd) {
            pairs.add(new Pair(from++, sideFrom++));
        }
    }

    /** Neighbours of the base and what they became: one and one, unless something was split or joined. */
    private final class Pair {

        private int from;
        private int to;
        private int sideFrom;
        private int sideTo;

        Pair(int from, int sideFrom) {
            this.from = from;
            this.to = from + 1;
            this.sideFrom = sideFrom;
            this.sideTo = sideFrom + 1;
        }

        /** Takes in what follows, as long as it has the words that went. */
        void growInto(Gap gap) {
            while (true) {
                if (gap.sideFrom < gap.sideTo && sideBags.get(gap.sideFrom).isMostlyIn(gone())) {
                    sideTo = ++gap.sideFrom;
                } else if (gap.from < gap.to && baseBags.get(gap.from).isMostlyIn(come())) {
                    to = ++gap.from;
                } else {
                    return;
                }
            }
        }

        void growBackInto(Gap gap) {
            while (true) {
                if (gap.sideFrom < gap.sideTo && sideBags.get(gap.sideTo - 1).isMostlyIn(gone())) {
                    sideFrom = --gap.sideTo;
                } else if (gap.from < gap.to && baseBags.get(gap.to - 1).isMostlyIn(come())) {
                    from = --gap.to;
                } else {
                    return;
                }
            }
        }

        private WordBag gone() {
            return WordBag.together(baseBags.subList(from, to))
                    .without(WordBag.together(sideBags.subList(sideFrom, sideTo)));
        }

        private WordBag come() {
            return WordBag.together(sideBags.subList(sideFrom, sideTo))
                    .without(WordBag.together(baseBags.subList(from, to)));
        }

        void addTo(List<Change> changes) {
            if (!base.subList(from, to).equals(side.subList(sideFrom, sideTo))) {
                changes.add(new Change(from, to, sideFrom, sideTo, true));
            }
        }
    }

    /** What is between two pairs: removed from the base, or new on the side. */
    private final class Gap {

        private int from;
        private int to;
        private int sideFrom;
        private int sideTo;

        /** Adds what is new in place of something else as one change; what is new in place of nothing as an insertion. */
        void addTo(List<Change> changes) {
            boolean replaces =
                    sideFrom < sideTo && !base.subList(from, to).stream().allMatch(isBlank);
            if (replaces) {
                changes.add(new Change(from, to, sideFrom, sideTo, false));
                return;
            }
            if (sideFrom < sideTo) {
                changes.add(new Change(from, from, sideFrom, sideTo, false));
            }
            for (int removed = from; removed < to; removed++) {
                changes.add(new Change(removed, removed + 1, sideTo, sideTo, false));
            }
        }
    }
}

package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds out which block, or line, became which on one side: the same, or one with many of its words. What was split, or
 * joined, became several, or one of several.
 */
final class Alignment<T> {

    /** Of elements compared with each other. Beyond, only equal ones are found; a body of 1000 blocks stays below. */
    private static final long MOST_PAIRS = 4_000_000;

    /** From what was split, counted in elements: so many less one may have been added in between. */
    private static final int FARTHEST_PART = 3;

    private final List<T> base;
    private final List<T> side;
    private final Predicate<T> isBlank;
    private final List<WordBag> baseBags;
    private final List<WordBag> sideBags;
    private final Map<Integer, Integer> moves;
    private final List<Change> changes = new ArrayList<>();

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
        var pairs = pairs();
        var gaps = gapsBetween(pairs);
        moves = movesAcross(gaps);
        for (int index = 0; index < gaps.size(); index++) {
            if (index > 0) {
                pairs.get(index - 1).addChange();
            }
            gaps.get(index).addChanges();
        }
    }

    /** What became of the base, in order. What is not mentioned is as it was. */
    List<Change> changes() {
        return changes;
    }

    /** Where elements of the base now are that are no longer between the same others, by their place in the base. */
    Map<Integer, Integer> moves() {
        return moves;
    }

    private List<Gap> gapsBetween(List<Pair> pairs) {
        var gaps = new ArrayList<Gap>();
        for (int index = 0; index <= pairs.size(); index++) {
            var before = index == 0 ? null : pairs.get(index - 1);
            var after = index == pairs.size() ? null : pairs.get(index);
            var gap = new Gap(
                    before == null ? 0 : before.to,
                    after == null ? base.size() : after.from,
                    before == null ? 0 : before.sideTo,
                    after == null ? side.size() : after.sideFrom);
            if (before != null) {
                before.growInto(gap);
            }
            if (after != null) {
                after.growBackInto(gap);
            }
            gaps.add(gap);
        }
        return gaps;
    }

    /** What is in a gap of the base and in another one of the side has been moved. */
    private Map<Integer, Integer> movesAcross(List<Gap> gaps) {
        var gone = gaps.stream().flatMapToInt(Gap::removed).boxed().toList();
        var come = gaps.stream().flatMapToInt(Gap::added).boxed().toList();
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            return Map.of();
        }
        var moves = new TreeMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var mayBe : List.<BiPredicate<Integer, Integer>>of(this::areEqual, (from, to) -> likeness(from, to) > 1)) {
            for (int from : gone) {
                if (isBlank.test(base.get(from)) || moves.containsKey(from)) {
                    continue;
                }
                come.stream()
                        .filter(to -> !taken.contains(to) && mayBe.test(from, to))
                        .max(Comparator.comparingInt(to -> likeness(from, to)))
                        .ifPresent(to -> {
                            moves.put(from, to);
                            taken.add(to);
                        });
            }
        }
        return moves;
    }

    private boolean areEqual(int from, int sideFrom) {
        return base.get(from).equals(side.get(sideFrom));
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
        if (bag.size() == sideBag.size() && areEqual(from, sideFrom)) {
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

        /** Takes in what follows, up to the last element that has the words that went, or had those that came. */
        void growInto(Gap gap) {
            while (true) {
                int added = stepsToKin(sideBags.subList(gap.sideFrom, gap.sideTo), gone());
                int removed = stepsToKin(baseBags.subList(gap.from, gap.to), come());
                if (added == 0 && removed == 0) {
                    return;
                }
                gap.sideFrom += added;
                gap.from += removed;
                sideTo = gap.sideFrom;
                to = gap.from;
            }
        }

        void growBackInto(Gap gap) {
            while (true) {
                int added =
                        stepsToKin(sideBags.subList(gap.sideFrom, gap.sideTo).reversed(), gone());
                int removed = stepsToKin(baseBags.subList(gap.from, gap.to).reversed(), come());
                if (added == 0 && removed == 0) {
                    return;
                }
                gap.sideTo -= added;
                gap.to -= removed;
                sideFrom = gap.sideTo;
                from = gap.to;
            }
        }

        private static int stepsToKin(List<WordBag> bags, WordBag words) {
            for (int steps = 1; steps <= Math.min(FARTHEST_PART, bags.size()); steps++) {
                if (bags.get(steps - 1).isMostlyIn(words)) {
                    return steps;
                }
            }
            return 0;
        }

        private WordBag gone() {
            return WordBag.together(baseBags.subList(from, to))
                    .without(WordBag.together(sideBags.subList(sideFrom, sideTo)));
        }

        private WordBag come() {
            return WordBag.together(sideBags.subList(sideFrom, sideTo))
                    .without(WordBag.together(baseBags.subList(from, to)));
        }

        void addChange() {
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

        Gap(int from, int to, int sideFrom, int sideTo) {
            this.from = from;
            this.to = to;
            this.sideFrom = sideFrom;
            this.sideTo = sideTo;
        }

        IntStream removed() {
            return IntStream.range(from, to);
        }

        IntStream added() {
            return IntStream.range(sideFrom, sideTo);
        }

        /** Adds what is new in place of something else as one change; what is new in place of nothing as an insertion. */
        void addChanges() {
            if (sideFrom < sideTo && isReplaced()) {
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

        /** Nothing is in place of blanks, or of what is elsewhere now; and what was elsewhere is in place of nothing. */
        private boolean isReplaced() {
            return !base.subList(from, to).stream().allMatch(isBlank)
                    && removed().noneMatch(moves::containsKey)
                    && added().noneMatch(moves::containsValue);
        }
    }
}

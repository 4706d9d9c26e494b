package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What both sides made of elements that one of them moved, settled in advance, so that the rest can be merged as though
 * such an element had only been removed in one place and added in the other.
 *
 * <p>What one moved and the other edited is edited where it is now. What one only moved and the other removed is gone. What
 * both moved is at the earlier place. Where the edits of both clash, it is back where it was, and clashes there.
 */
final class Moved<T> {

    private final ListMerge<T> merge;
    private final List<T> base;
    private final Hand mine;
    private final Hand theirs;

    Moved(
            ListMerge<T> merge,
            List<T> base,
            List<T> mine,
            Alignment<T> myAlignment,
            List<T> theirs,
            Alignment<T> theirAlignment) {
        this.merge = merge;
        this.base = base;
        this.mine = new Hand(mine, myAlignment);
        this.theirs = new Hand(theirs, theirAlignment);
        this.mine.alignment.moves().forEach((index, to) -> {
            if (this.theirs.alignment.moves().containsKey(index)) {
                movedByBoth(index, to, this.theirs.alignment.moves().get(index));
            } else {
                movedByOne(index, to, this.mine, this.theirs);
            }
        });
        this.theirs.alignment.moves().forEach((index, to) -> {
            if (!this.mine.alignment.moves().containsKey(index)) {
                movedByOne(index, to, this.theirs, this.mine);
            }
        });
    }

    private void movedByBoth(int index, int myPlace, int theirPlace) {
        var merged = merged(index, mine.side.get(myPlace), theirs.side.get(theirPlace));
        if (merged.isEmpty()) {
            mine.putBack(index, myPlace);
            theirs.putBack(index, theirPlace);
            return;
        }
        int order = Integer.compare(
                mine.changeTo(myPlace).from(), theirs.changeTo(theirPlace).from());
        mine.changed.put(myPlace, order > 0 ? List.of() : merged.get());
        theirs.changed.put(theirPlace, order < 0 ? List.of() : merged.get());
    }

    private void movedByOne(int index, int place, Hand mover, Hand other) {
        var change = other.changeOf(index);
        if (change.isEmpty()) {
            return;
        }
        if (change.get().isDeletion() && mover.side.get(place).equals(base.get(index))) {
            mover.changed.put(place, List.of());
            return;
        }
        var merged = change.get().isOfOne()
                ? merged(
                        index,
                        mover.side.get(place),
                        other.side.get(change.get().sideFrom()))
                : Optional.<List<T>>empty();
        if (merged.isEmpty()) {
            mover.putBack(index, place);
            return;
        }
        mover.changed.put(place, merged.get());
        other.changed.put(change.get().sideFrom(), List.of(base.get(index)));
    }

    private Optional<List<T>> merged(int index, T oneSide, T otherSide) {
        var merged = merge.merge(new Region<>(List.of(base.get(index)), List.of(oneSide), List.of(otherSide), true));
        return merged.isClean() ? Optional.of(merged.mine()) : Optional.empty();
    }

    List<T> mine() {
        return mine.result();
    }

    List<T> theirs() {
        return theirs.result();
    }

    /** One side, and what becomes of some of its elements. */
    private final class Hand {

        private final List<T> side;
        private final Alignment<T> alignment;
        private final Map<Integer, List<T>> changed = new HashMap<>();
        private final Map<Integer, List<T>> back = new HashMap<>();

        Hand(List<T> side, Alignment<T> alignment) {
            this.side = side;
            this.alignment = alignment;
        }

        Optional<Change> changeOf(int index) {
            return alignment.changes().stream()
                    .filter(change -> change.from() <= index && index < change.to())
                    .findFirst();
        }

        Change changeTo(int place) {
            return alignment.changes().stream()
                    .filter(change -> change.sideFrom() <= place && place < change.sideTo())
                    .findFirst()
                    .orElseThrow();
        }

        void putBack(int index, int place) {
            var removal = changeOf(index).orElseThrow();
            back.computeIfAbsent(removal.sideFrom(), _ -> new ArrayList<>()).add(side.get(place));
            changed.put(place, List.of());
        }

        List<T> result() {
            var result = new ArrayList<T>();
            for (int place = 0; place <= side.size(); place++) {
                result.addAll(back.getOrDefault(place, List.of()));
                if (place < side.size()) {
                    result.addAll(changed.getOrDefault(place, List.of(side.get(place))));
                }
            }
            return result;
        }
    }
}

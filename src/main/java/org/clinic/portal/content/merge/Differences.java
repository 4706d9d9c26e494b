package org.clinic.portal.content.merge;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Compares two sequences by their equal elements. */
final class Differences {

    /** Together, where beginning and end are no longer equal. Takes about a second of the worst that a body can hold. */
    private static final int MOST_ELEMENTS = 4000;

    private Differences() {}

    /** The changes in order, none touching the next. Beyond some thousand elements, what differs is one change. */
    static <T> List<Change> between(List<T> base, List<T> side) {
        int start = commonStart(base, side);
        int end = commonEnd(base, side, start);
        var baseMiddle = base.subList(start, base.size() - end);
        var sideMiddle = side.subList(start, side.size() - end);
        var changes = new ArrayList<Change>();
        if (baseMiddle.isEmpty() && sideMiddle.isEmpty()) {
            return changes;
        }
        if (baseMiddle.size() + sideMiddle.size() > MOST_ELEMENTS) {
            changes.add(new Change(0, baseMiddle.size(), 0, sideMiddle.size(), false).movedBy(start));
            return changes;
        }
        for (var found : new MyersDiffWithLinearSpace<T>().computeDiff(baseMiddle, sideMiddle, null)) {
            var change = new Change(found.startOriginal, found.endOriginal, found.startRevised, found.endRevised, false)
                    .movedBy(start);
            if (!changes.isEmpty() && changes.getLast().to() == change.from()) {
                changes.add(changes.removeLast().through(change));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    static int commonStart(List<?> base, List<?> side) {
        int length = 0;
        while (length < base.size() && length < side.size() && base.get(length).equals(side.get(length))) {
            length++;
        }
        return length;
    }

    /** How many elements at the end are equal, without the first {@code start}. */
    static int commonEnd(List<?> base, List<?> side, int start) {
        int length = 0;
        while (base.size() - length > start
                && side.size() - length > start
                && base.get(base.size() - length - 1).equals(side.get(side.size() - length - 1))) {
            length++;
        }
        return length;
    }

    /** Both sequences as one; what they have in common stands once, in the order of both. */
    static <T> List<T> union(List<T> first, List<T> second) {
        var union = new ArrayList<T>();
        int taken = 0;
        for (var change : between(first, second)) {
            union.addAll(first.subList(taken, change.to()));
            union.addAll(second.subList(change.sideFrom(), change.sideTo()));
            taken = change.to();
        }
        union.addAll(first.subList(taken, first.size()));
        return union;
    }
}

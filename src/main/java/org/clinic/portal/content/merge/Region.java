package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the base and what became of it on both sides: unchanged, changed by one, or where changes of both meet.
 * Kin if all of these changes are.
 */
record Region<T>(List<T> base, List<T> mine, List<T> theirs, boolean kin) {

    private static final Comparator<Found> IN_ORDER = Comparator.comparingInt(
                    (Found found) -> found.change().from())
            .thenComparingInt(found -> found.change().to());

    private record Found(Change change, boolean mine) {}

    /** Divides three sequences into regions, in order and without a gap. Mine comes first to {@code meet}. */
    static <T> List<Region<T>> divide(
            List<T> base,
            List<T> mine,
            List<Change> mineChanges,
            List<T> theirs,
            List<Change> theirChanges,
            BiPredicate<Change, Change> meet) {
        var found = new ArrayList<Found>();
        theirChanges.forEach(change -> found.add(new Found(change, false)));
        mineChanges.forEach(change -> found.add(new Found(change, true)));
        found.sort(IN_ORDER);

        var regions = new ArrayList<Region<T>>();
        int baseAt = 0;
        int mineAt = 0;
        int theirsAt = 0;
        for (int next = 0; next < found.size(); ) {
            int from = found.get(next).change().from();
            int to = from;
            boolean kin = true;
            @Nullable Change lastMine = null;
            @Nullable Change lastTheirs = null;
            while (next < found.size()
                    && (lastMine == null && lastTheirs == null
                            || found.get(next).change().from() < to
                            || meets(found.get(next), lastMine, lastTheirs, meet))) {
                var change = found.get(next).change();
                if (found.get(next).mine()) {
                    lastMine = change;
                } else {
                    lastTheirs = change;
                }
                to = Math.max(to, change.to());
                kin &= change.kin();
                next++;
            }

            int unchanged = from - baseAt;
            if (unchanged > 0) {
                regions.add(new Region<>(
                        base.subList(baseAt, from),
                        mine.subList(mineAt, mineAt + unchanged),
                        theirs.subList(theirsAt, theirsAt + unchanged),
                        true));
            }
            int mineFrom = mineAt + unchanged;
            int theirsFrom = theirsAt + unchanged;
            baseAt = to;
            mineAt = lastMine == null ? mineFrom + (to - from) : lastMine.sideTo() + (to - lastMine.to());
            theirsAt = lastTheirs == null ? theirsFrom + (to - from) : lastTheirs.sideTo() + (to - lastTheirs.to());
            regions.add(new Region<>(
                    base.subList(from, to), mine.subList(mineFrom, mineAt), theirs.subList(theirsFrom, theirsAt), kin));
        }
        if (baseAt < base.size()) {
            regions.add(new Region<>(
                    base.subList(baseAt, base.size()),
                    mine.subList(mineAt, mine.size()),
                    theirs.subList(theirsAt, theirs.size()),
                    true));
        }
        return regions;
    }

    private static boolean meets(
            Found next, @Nullable Change lastMine, @Nullable Change lastTheirs, BiPredicate<Change, Change> meet) {
        return next.mine()
                ? lastTheirs != null && meet.test(next.change(), lastTheirs)
                : lastMine != null && meet.test(lastMine, next.change());
    }
}

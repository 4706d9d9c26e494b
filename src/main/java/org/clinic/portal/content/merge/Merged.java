package org.clinic.portal.content.merge;

import java.util.List;

/** What three sequences become: as mine would have it, and as theirs would. The same unless something clashes. */
record Merged<T>(List<T> mine, List<T> theirs) {

    Merged {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }

    static <T> Merged<T> clean(List<T> merged) {
        return new Merged<>(merged, merged);
    }

    boolean isClean() {
        return mine.equals(theirs);
    }
}

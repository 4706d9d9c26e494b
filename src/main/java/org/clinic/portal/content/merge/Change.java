package org.clinic.portal.content.merge;

/**
 * What one side made of a stretch of the base: elements {@code from} to {@code to}, exclusive, became its own
 * {@code sideFrom} to {@code sideTo}. Kin if these are the same elements, edited, split or joined.
 */
record Change(int from, int to, int sideFrom, int sideTo, boolean kin) {

    boolean isInsertion() {
        return from == to;
    }

    boolean isDeletion() {
        return sideFrom == sideTo;
    }

    /** Whether it is one element, edited. */
    boolean isOfOne() {
        return kin && to == from + 1 && sideTo == sideFrom + 1;
    }

    /** Whether both are about the same elements of the base, or insert at the same place. */
    boolean overlaps(Change other) {
        return from < other.to && other.from < to || isInsertion() && other.isInsertion() && from == other.from;
    }

    Change movedBy(int elements) {
        return new Change(from + elements, to + elements, sideFrom + elements, sideTo + elements, kin);
    }

    /** This and a later one as one change, with what is between them. */
    Change through(Change later) {
        return new Change(from, later.to, sideFrom, later.sideTo, kin && later.kin);
    }
}

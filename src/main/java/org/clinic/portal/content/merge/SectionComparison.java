package org.clinic.portal.content.merge;

import java.util.List;
import java.util.Objects;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a section.
 *
 * @param before absent if it is new
 * @param after absent if it is gone
 * @param moved whether it stands between other sections than it did
 * @param from of a new one, from which section most of its words come: that one was split
 * @param into of one that is gone, where most of its words are: the two were joined
 * @param heading what became of that
 * @param passages what stands in it, in the order of reading, with what is gone where it was
 * @param left what stood in it and stands in others now, in the order in which it stood
 */
public record SectionComparison(
        @Nullable Section before,
        @Nullable Section after,
        boolean moved,
        @Nullable SectionId from,
        @Nullable SectionId into,
        Passage heading,
        List<Passage> passages,
        List<Passage> left) {

    public SectionComparison {
        passages = List.copyOf(passages);
        left = List.copyOf(left);
    }

    /** As it is now, or as it was if it is gone. */
    public Section section() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether it says what it said, and is of the same kind; it may stand elsewhere. */
    public boolean saysTheSame() {
        return before != null
                && after != null
                && !hasOtherKind()
                && heading.isSame()
                && passages.stream().allMatch(Passage::isSame)
                && before.body().equals(after.body());
    }

    /** Whether nothing at all became of it: it says what it said, where it said it. */
    public boolean isSame() {
        return saysTheSame() && !moved;
    }

    /** What became of it, in figures. */
    public SectionTally tally() {
        return SectionTally.of(this);
    }

    /** To be shown beside each other: blocks that have become each other in one row, in the order of reading. */
    public List<ComparedRow> rows() {
        return ComparedRows.of(this);
    }

    public boolean hasOtherKind() {
        return before != null && after != null && before.kind() != after.kind();
    }
}

package org.clinic.portal.content.merge;

import java.util.List;
import org.clinic.portal.content.RichText;

/**
 * A single line, such as a heading, as two people changed it at the same time. Mine and theirs differ only where the two
 * clash: what else either of them changed is in both.
 */
public record LineMerge(String base, String mine, String theirs) {

    /** Merges word by word, by the rules of {@link BodyMerge}; two lines written where there was none clash. */
    public static LineMerge of(String base, String mine, String theirs) {
        var merged = new Lines().mergeAll(line(base), line(mine), line(theirs));
        return merged.mine().size() == 1 && merged.theirs().size() == 1
                ? new LineMerge(
                        base,
                        merged.mine().getFirst().text(),
                        merged.theirs().getFirst().text())
                : new LineMerge(base, mine, theirs);
    }

    private static List<RichText> line(String text) {
        return List.of(RichText.plain(text));
    }

    /** Whether there is nothing to decide. */
    public boolean isClean() {
        return mine.equals(theirs);
    }

    /** What both wrote. There must be no clash. */
    public String line() {
        if (!isClean()) {
            throw new IllegalStateException("A line with an undecided clash");
        }
        return mine;
    }

    public String resolved(Side side) {
        return switch (side) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case BOTH -> isClean() ? mine : "%s %s".formatted(mine, theirs).strip();
        };
    }
}

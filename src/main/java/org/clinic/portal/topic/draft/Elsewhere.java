package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.merge.SectionMerge.Clash;

/** Where words are that somebody took out of a section: in another one, if it was divided there, or they were carried over. */
final class Elsewhere {

    private static final TextRenderer TEXT = new TextRenderer();

    private Elsewhere() {}

    /** The first of the sections that has all the words, at the begin of a line, that the other side of a clash took out. */
    static Optional<DraftSection> find(Clash clash, Stream<DraftSection> others) {
        return takenOut(TEXT.text(clash.base()), TEXT.text(clash.theirs()))
                .flatMap(words -> others.filter(section -> lines(section).contains("\n" + words))
                        .findFirst());
    }

    /** What of a text another one has no more, if that is all that differs. */
    private static Optional<String> takenOut(String base, String theirs) {
        var before = commonLength(base, theirs);
        var rest = theirs.substring(before);
        return base.substring(before).endsWith(rest)
                ? Optional.of(base.substring(before, base.length() - rest.length())
                                .strip())
                        .filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    private static int commonLength(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String lines(DraftSection section) {
        return "\n" + section.heading() + "\n\n" + TEXT.text(section.body());
    }
}

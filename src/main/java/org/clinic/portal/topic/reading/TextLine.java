package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of plain text.
 *
 * @param index where it stands in its text
 * @param indent how much white space stands in front of it
 * @param text with tidy white space
 * @param chunk which lines stand together, with nothing between them
 */
record TextLine(
        int index,
        int indent,
        String raw,
        String text,
        int chunk,
        @Nullable ListMarker marker) {

    private static final int TAB = 4;
    private static final Pattern SET_APART = Pattern.compile("^\\s*o(\\t|\\p{Zs}{2,}).*");

    /** The lines of which {@code isText} tells that they are to be read, without the blank ones. */
    static List<TextLine> of(List<String> source, IntPredicate isText) {
        var lines = new ArrayList<TextLine>();
        int chunk = 0;
        for (int index = 0; index < source.size(); index++) {
            var raw = source.get(index);
            if (isText.test(index) && !Spaces.isBlank(raw)) {
                var text = Spaces.tidy(raw);
                lines.add(new TextLine(
                        index,
                        indent(raw),
                        raw,
                        text,
                        chunk,
                        ListMarker.of(text).orElse(null)));
            } else {
                chunk++;
            }
        }
        return withLetters(lines);
    }

    /** Letters that count and an <i>o</i> that is not alone are signs of items, too. */
    private static List<TextLine> withLetters(List<TextLine> lines) {
        var marked = new ArrayList<TextLine>();
        var hollow = chunksOfHollowBullets(lines);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.marker() != null) {
                marked.add(line);
            } else {
                marked.add(line.marked(
                        letter(lines, marked, at).or(() -> hollow(hollow, line)).orElse(null)));
            }
        }
        return marked;
    }

    private static Optional<ListMarker> letter(List<TextLine> lines, List<TextLine> before, int at) {
        var letter = ListMarker.letter(lines.get(at).text());
        if (letter.isEmpty()) {
            return letter;
        }
        int number = letter.get().number();
        boolean goesOn = !before.isEmpty()
                && before.subList(Math.max(0, at - 6), at).stream()
                        .anyMatch(line -> line.marker() != null && line.isLetter(number - 1));
        boolean begins = number == 1
                && lines.subList(at + 1, Math.min(lines.size(), at + 7)).stream()
                        .anyMatch(next -> ListMarker.letter(next.text())
                                .filter(found -> found.number() == 2)
                                .isPresent());
        return goesOn || begins ? letter : Optional.empty();
    }

    /** Those where more than one line looks like an item. */
    private static Set<Integer> chunksOfHollowBullets(List<TextLine> lines) {
        var once = new HashSet<Integer>();
        var more = new HashSet<Integer>();
        lines.stream()
                .filter(line -> ListMarker.hollow(line.text()).isPresent())
                .filter(line -> !once.add(line.chunk()))
                .forEach(line -> more.add(line.chunk()));
        return more;
    }

    private static Optional<ListMarker> hollow(Set<Integer> chunks, TextLine line) {
        return chunks.contains(line.chunk()) || SET_APART.matcher(line.raw()).matches()
                ? ListMarker.hollow(line.text())
                : Optional.empty();
    }

    private boolean isLetter(int number) {
        return isLettered() && ListMarker.letter(text).orElseThrow().number() == number;
    }

    boolean isLettered() {
        return marker != null && marker.form() == Form.BULLET && marker.number() > 0;
    }

    private TextLine marked(@Nullable ListMarker found) {
        return new TextLine(index, indent, raw, text, chunk, found);
    }

    private static int indent(String raw) {
        int indent = 0;
        for (int at = 0; at < Spaces.indent(raw); at++) {
            indent += raw.charAt(at) == '\t' ? TAB : 1;
        }
        return indent;
    }
}

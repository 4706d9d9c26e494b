package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.clinic.portal.topic.reading.ListMarker;
import org.clinic.portal.topic.reading.Spaces;

/** Lines of plain text that stand together, with nothing between them. */
record LineGroup(List<Line> lines) {

    /** Nobody wraps text wider than this: where a line is longer, every line is a paragraph of its own. */
    private static final int WIDEST_WRAP = 120;

    /** A line with tidy white space; {@code indent} is how much of it stood in front. */
    record Line(int index, int indent, String text) {}

    /** The chunks among the lines that {@code isText} tells to read. */
    static List<LineGroup> of(List<String> source, IntPredicate isText) {
        var chunks = new ArrayList<LineGroup>();
        var lines = new ArrayList<Line>();
        for (int index = 0; index < source.size(); index++) {
            var line = source.get(index);
            if (isText.test(index) && !Spaces.isBlank(line)) {
                lines.add(new Line(index, Spaces.indent(line), Spaces.tidy(line)));
            } else {
                add(lines, chunks);
            }
        }
        add(lines, chunks);
        return chunks;
    }

    private static void add(List<Line> lines, List<LineGroup> chunks) {
        if (lines.stream().anyMatch(line -> line.text().length() > WIDEST_WRAP)) {
            lines.forEach(line -> chunks.add(new LineGroup(List.of(line))));
        } else if (!lines.isEmpty()) {
            chunks.add(new LineGroup(List.copyOf(lines)));
        }
        lines.clear();
    }

    boolean isSingle() {
        return lines.size() == 1;
    }

    Line first() {
        return lines.getFirst();
    }

    /** The text of the first line, and of the only one where {@link #isSingle}. */
    String text() {
        return first().text();
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    Optional<ListMarker> marker() {
        return ListMarker.of(text());
    }

    boolean isNumbered() {
        return marker().filter(ListMarker::isNumber).isPresent();
    }
}

package org.clinic.portal.topic.reading;

import java.util.List;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/** What is done with the words of one line. */
final class RichLine {

    private RichLine() {}

    /** Several lines where only one can be. */
    static RichText together(List<RichText> lines, String between) {
        var writer = new SpanWriter();
        boolean first = true;
        for (var line : lines) {
            if (!line.isBlank()) {
                if (!first) {
                    writer.write(between, Style.PLAIN);
                }
                first = false;
                line.spans().forEach(span -> writer.write(span.text(), Style.of(span)));
            }
        }
        return writer.finish();
    }

    static RichText together(List<RichText> lines) {
        return together(lines, " ");
    }

    /** Of a line that is bold as a whole. */
    static RichText notBold(RichText line) {
        return new RichText(line.spans().stream()
                .map(span -> Style.of(span).bold(false).span(span.text()))
                .toList());
    }

    static RichText notItalic(RichText line) {
        return new RichText(line.spans().stream()
                .map(span -> Style.of(span).italic(false).span(span.text()))
                .toList());
    }

    /** Without the first letters of it. */
    static RichText without(RichText line, int letters) {
        var writer = new SpanWriter();
        int left = letters;
        for (Span span : line.spans()) {
            int from = Math.min(left, span.text().length());
            left -= from;
            writer.write(span.text().substring(from), Style.of(span));
        }
        return writer.finish();
    }
}

package org.clinic.portal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text with its emphasis and links. Neighbouring spans that look alike are one. */
public record RichText(List<Span> spans) {

    public RichText {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            if (!merged.isEmpty() && merged.getLast().looksLike(span)) {
                var last = merged.removeLast();
                merged.add(new Span(
                        last.text() + span.text(), span.bold(), span.italic(), span.superscript(), span.link()));
            } else {
                merged.add(span);
            }
        }
        spans = List.copyOf(merged);
    }

    /** Text without any emphasis; empty for an empty string. */
    public static RichText plain(String text) {
        return new RichText(text.isEmpty() ? List.of() : List.of(Span.plain(text)));
    }

    /** Whether a reader would see no word of it. */
    public boolean isBlank() {
        return spans.stream().allMatch(span -> Line.isBlank(span.text()));
    }

    /** The words alone. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

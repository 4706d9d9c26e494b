package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.topic.content.RichText;
import org.clinic.portal.topic.content.Span;

/** Writes spans with tidy white space, also where the style changes between two words. */
final class SpanWriter {

    private static final int REPLACEMENT = 0xFFFD;

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder space = new StringBuilder();
    private Style styleOfSpace = Style.PLAIN;

    /** Entities can spell characters that a text cannot hold: controls count as white space, lone surrogates as lost. */
    void write(String text, Style style) {
        var words = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Spaces.isSpace(sign) || Character.isISOControl(sign)) {
                styleOfSpace = space.isEmpty() ? style : styleOfSpace;
                space.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign);
                return;
            }
            closeSpace(words, style);
            words.appendCodePoint(Character.getType(sign) == Character.SURROGATE ? REPLACEMENT : sign);
        });
        if (!words.isEmpty()) {
            spans.add(style.span(words.toString()));
        }
    }

    /** White space counts once something follows it, and looks as it was written: a link does not begin with it. */
    private void closeSpace(StringBuilder words, Style style) {
        boolean between = !words.isEmpty() || !spans.isEmpty();
        if (between && !space.isEmpty()) {
            var single = Spaces.single(space);
            if (styleOfSpace.equals(style)) {
                words.append(single);
            } else {
                spans.add(styleOfSpace.span(String.valueOf(single)));
            }
        }
        space.setLength(0);
    }

    RichText finish() {
        return new RichText(spans);
    }
}

package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/** Writes spans with tidy white space, also where the style changes between two words. */
final class SpanWriter {

    private static final int REPLACEMENT = 0xFFFD;

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Style style = Style.PLAIN;
    private final StringBuilder space = new StringBuilder();
    private Style styleOfSpace = Style.PLAIN;

    /** Entities can spell characters that a text cannot hold: controls count as white space, lone surrogates as lost. */
    void write(String text, Style style) {
        text.codePoints().forEach(sign -> {
            if (Spaces.isSpace(sign) || Character.isISOControl(sign)) {
                styleOfSpace = space.isEmpty() ? style : styleOfSpace;
                space.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign);
            } else {
                closeSpace();
                append(Character.getType(sign) == Character.SURROGATE ? REPLACEMENT : sign, style);
            }
        });
    }

    /** White space counts once something follows it, and looks as it was written: a link does not begin with it. */
    private void closeSpace() {
        boolean between = !words.isEmpty() || !spans.isEmpty();
        if (between && !space.isEmpty()) {
            append(Spaces.single(space), styleOfSpace);
        }
        space.setLength(0);
    }

    private void append(int sign, Style style) {
        if (!style.equals(this.style)) {
            closeSpan();
            this.style = style;
        }
        words.appendCodePoint(sign);
    }

    private void closeSpan() {
        if (!words.isEmpty()) {
            spans.add(style.span(words.toString()));
            words.setLength(0);
        }
    }

    RichText finish() {
        closeSpan();
        return new RichText(spans);
    }
}

package org.clinic.portal.topic.reading;

import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.Span;
import org.jspecify.annotations.Nullable;

/** How a run of characters looks. */
record Style(
        boolean bold,
        boolean italic,
        boolean superscript,
        @Nullable LinkTarget link) {

    static final Style PLAIN = new Style(false, false, false, null);

    static Style of(Span span) {
        return new Style(span.bold(), span.italic(), span.superscript(), span.link());
    }

    Style bold(boolean on) {
        return new Style(on, italic, superscript, link);
    }

    Style italic(boolean on) {
        return new Style(bold, on, superscript, link);
    }

    Style superscript(boolean on) {
        return new Style(bold, italic, on, link);
    }

    Style link(LinkTarget target) {
        return new Style(bold, italic, superscript, target);
    }

    Span span(String text) {
        return new Span(text, bold, italic, superscript, link);
    }
}

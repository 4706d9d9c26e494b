package org.clinic.portal.content.merge;

import java.util.Objects;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.Span;
import org.jspecify.annotations.Nullable;

/** How a word looks, and where it leads. */
record Look(
        boolean bold,
        boolean italic,
        boolean superscript,
        @Nullable LinkTarget link) {

    static Look of(Span span) {
        return new Look(span.bold(), span.italic(), span.superscript(), span.link());
    }

    Span on(String text) {
        return new Span(text, bold, italic, superscript, link);
    }

    /** This look, with what changed from {@code base} to {@code other}. */
    Look with(Look base, Look other) {
        return new Look(
                base.bold == other.bold ? bold : other.bold,
                base.italic == other.italic ? italic : other.italic,
                base.superscript == other.superscript ? superscript : other.superscript,
                Objects.equals(base.link, other.link) ? link : other.link);
    }
}

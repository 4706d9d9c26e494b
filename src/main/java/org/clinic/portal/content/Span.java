package org.clinic.portal.content;

import org.jspecify.annotations.Nullable;

/** A run of characters that look alike: the smallest part of a text. Never empty, never a line break. */
public record Span(
        String text,
        boolean bold,
        boolean italic,
        boolean superscript,
        @Nullable LinkTarget link) {

    /** Refuses empty text, control characters and lone surrogates with {@link InvalidContentException}. */
    public Span {
        if (text.isEmpty()) {
            throw new InvalidContentException("A span without text");
        }
        if (!text.codePoints().allMatch(Span::isAllowed)) {
            throw new InvalidContentException("A character that text cannot hold");
        }
    }

    public static Span plain(String text) {
        return new Span(text, false, false, false, null);
    }

    boolean looksLike(Span other) {
        return bold == other.bold
                && italic == other.italic
                && superscript == other.superscript
                && (link == null ? other.link == null : link.equals(other.link));
    }

    private static boolean isAllowed(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}

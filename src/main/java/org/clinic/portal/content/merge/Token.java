package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
import org.jspecify.annotations.Nullable;

/** The smallest thing that is merged: a piece of text, or the start of a line. */
sealed interface Token {

    /** A word, a run of spaces, or a run of signs. */
    record Piece(String text, Look look) implements Token {}

    /** The start of a line. Opens a block, or continues the one before. */
    record Start(Shape shape, boolean opens) implements Token {}

    record StartedLine(Start start, RichText text) {}

    enum Sort {
        WORD,
        SPACE,
        SIGN;

        static Sort of(int codePoint) {
            if (Character.isLetterOrDigit(codePoint)) {
                return WORD;
            }
            return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? SPACE : SIGN;
        }
    }

    /**
     * The pieces of a line. A sign between letters or digits belongs to the word, so that a number such as 4.5, or 2-3,
     * is never put together from two people's; a mark belongs to what it is on.
     */
    static List<Token> of(RichText line) {
        var tokens = new ArrayList<Token>();
        for (var span : line.spans()) {
            var look = Look.of(span);
            for (var text : pieces(span)) {
                tokens.add(new Piece(text, look));
            }
        }
        return tokens;
    }

    private static List<String> pieces(Span span) {
        var pieces = new ArrayList<String>();
        var text = span.text();
        int start = 0;
        var sort = Sort.of(text.codePointAt(0));
        for (int at = Character.charCount(text.codePointAt(0)); at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean belongs = isMark(codePoint)
                    || Sort.of(codePoint) == sort
                    || sort == Sort.WORD && Sort.of(codePoint) == Sort.SIGN && joins(codePoint, text, next);
            if (!belongs) {
                pieces.add(text.substring(start, at));
                start = at;
                sort = Sort.of(codePoint);
            }
            at = next;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean joins(int sign, String text, int next) {
        return ".,:/-'’‐–".indexOf(sign) >= 0 && next < text.length() && Sort.of(text.codePointAt(next)) == Sort.WORD;
    }

    /** Puts tokens that begin with a start together as lines again. */
    static List<StartedLine> lines(List<Token> tokens) {
        var lines = new ArrayList<StartedLine>();
        var pieces = new ArrayList<Piece>();
        @Nullable Start start = null;
        for (var token : tokens) {
            switch (token) {
                case Piece piece -> pieces.add(piece);
                case Start next -> {
                    if (start != null) {
                        lines.add(new StartedLine(start, line(pieces)));
                    }
                    start = next;
                    pieces.clear();
                }
            }
        }
        if (start != null) {
            lines.add(new StartedLine(start, line(pieces)));
        }
        return lines;
    }

    /** The pieces as a line. Those that look alike are put together here, since a text of ten thousand spans is slow. */
    private static RichText line(List<Piece> pieces) {
        var spans = new ArrayList<Span>();
        var text = new StringBuilder();
        for (int index = 0; index < pieces.size(); index++) {
            var look = pieces.get(index).look();
            text.append(pieces.get(index).text());
            if (index + 1 == pieces.size() || !pieces.get(index + 1).look().equals(look)) {
                spans.add(look.on(text.toString()));
                text.setLength(0);
            }
        }
        return new RichText(spans);
    }

    /** What is compared: the text without its look. */
    default Object key() {
        return this instanceof Piece(var text, var _) ? text : this;
    }

    /** Whether it is a word or a number. */
    default boolean isWord() {
        return this instanceof Piece(var text, var _) && Sort.of(text.codePointAt(0)) == Sort.WORD;
    }

    default boolean isSpace() {
        return this instanceof Piece(var text, var _) && Sort.of(text.codePointAt(0)) == Sort.SPACE;
    }

    default boolean isNumber() {
        return this instanceof Piece(var text, var _) && Character.isDigit(text.codePointAt(0));
    }
}

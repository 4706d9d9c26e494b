package org.clinic.portal.content;

import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;

/** What a title, a heading, a note or any other text outside a body may be: one line of words. */
public final class Line {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Line() {}

    /**
     * The text as one line: line breaks, tabs and other control characters become a space, and none is left around it.
     * Marks that would turn the direction of what is shown behind it fall away.
     *
     * @param longest in code points, as PostgreSQL counts
     * @throws InvalidContentException if it is longer, or holds half a character (a lone surrogate)
     */
    public static String of(String text, int longest) {
        var line = BREAK.matcher(Tidy.inOneDirection(text)).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > longest) {
            throw new InvalidContentException("A line longer than %d characters".formatted(longest));
        }
        if (line.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidContentException("A character that text cannot hold");
        }
        return line;
    }

    /** Whether a reader would see nothing: only spaces of any kind and marks without a shape. */
    public static boolean isBlank(String text) {
        // Nearly every text is told by its first signs, and of a long topic thousands are asked for.
        return text.isEmpty()
                || text.chars().noneMatch(Line::isPlain) && Tidy.line(text).isEmpty();
    }

    /** One of those that are seen wherever they stand. */
    private static boolean isPlain(int sign) {
        return '!' <= sign && sign <= '~';
    }
}

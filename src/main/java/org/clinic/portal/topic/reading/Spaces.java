package org.clinic.portal.topic.reading;

/** The white space of a text, which scraped pages are full of. */
public final class Spaces {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Spaces() {}

    /**
     * The text with single spaces between its words and none around it. A lone no-break space between two words stays:
     * it holds a number and its unit together.
     */
    public static String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                tidy.append(single(text.subSequence(at, end)));
                at = end;
            } else {
                tidy.append(text.charAt(at++));
            }
        }
        return strip(tidy.toString());
    }

    /** The one character that stands for a run of white space: a space, or the no-break space it consists of. */
    static char single(CharSequence space) {
        return space.length() == 1 && isNoBreak(space.charAt(0)) ? space.charAt(0) : ' ';
    }

    /** Whether a reader would see nothing: spaces, and characters that only steer others. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(sign ->
                        isSpace(sign) || Character.getType(sign) == Character.FORMAT || Character.isISOControl(sign));
    }

    /** How many characters of white space a line begins with. */
    public static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && isSpace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    public static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == BYTE_ORDER_MARK;
    }

    private static String strip(String text) {
        int start = indent(text);
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isNoBreak(char sign) {
        return sign == '\u00A0' || sign == '\u202F' || sign == '\u2007';
    }
}

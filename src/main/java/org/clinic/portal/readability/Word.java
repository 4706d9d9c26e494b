package org.clinic.portal.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word, a number, an abbreviation or a whole {@link Address}, and where it stands in its passage. */
public record Word(String text, int start, int end, boolean address) {

    private static final String APOSTROPHES = "'’ʼ";
    /** Shows where a word may be broken, and is no sign of its own. */
    static final String SOFT_HYPHEN = "\u00AD";

    private static final String HYPHENS = "-‐‑";

    /**
     * The words of a text, found in one pass. Letters and digits make a word; a hyphen or an apostrophe between letters
     * or digits is part of it, so is a full stop ({@code e.g}, {@code 3.5}), and a comma between digits. An address is
     * one word. All else, ® included, stands between words.
     */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int start = 0;
        for (var address : Address.in(text)) {
            read(text, start, address.start(), words);
            words.add(new Word(text.substring(address.start(), address.end()), address.start(), address.end(), true));
            start = address.end();
        }
        read(text, start, text.length(), words);
        return words;
    }

    private static void read(String text, int from, int to, List<Word> words) {
        for (int at = from; at < to; ) {
            int start = at;
            at = endOfWord(text, start, to);
            if (at > start) {
                words.add(new Word(text.substring(start, at), start, at, false));
            } else {
                at++;
            }
        }
    }

    /** The word as a list would have it, without a possessive ending. */
    public String name() {
        return key(withoutPossessive());
    }

    String withoutPossessive() {
        int end = text.length() - 2;
        boolean possessive = end > 0 && isApostrophe(text.charAt(end)) && "sS".indexOf(text.charAt(end + 1)) >= 0;
        return possessive ? text.substring(0, end) : text;
    }

    /** Lower case, with straight apostrophes and without soft hyphens. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace(SOFT_HYPHEN, "");
    }

    static boolean isApostrophe(char sign) {
        return APOSTROPHES.indexOf(sign) >= 0;
    }

    /** Whether it has no letter. */
    public boolean isNumber() {
        return text.chars().noneMatch(Character::isLetter);
    }

    boolean startsLarge() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static int endOfWord(String text, int start, int limit) {
        int at = start;
        while (at < limit) {
            int sign = text.codePointAt(at);
            if (!isPartOfWord(sign) && !(at > start && joins(text, at, limit))) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    private static boolean joins(String text, int at, int limit) {
        if (at + 1 >= limit || !isPartOfWord(text.codePointAt(at + 1))) {
            return false;
        }
        char sign = text.charAt(at);
        return sign == '.'
                || isApostrophe(sign)
                || HYPHENS.indexOf(sign) >= 0
                || (sign == ',' && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean isPartOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || SOFT_HYPHEN.indexOf(sign) >= 0;
    }
}

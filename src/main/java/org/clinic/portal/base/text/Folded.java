package org.clinic.portal.base.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it is compared: without accents, case, apostrophes, and what parts words. The database folds by its function
 * {@code folded}, which is what searches ask, and the browser by {@code fold.ts}; all three are held to one table.
 */
public final class Folded {

    private static final Pattern LEFT_OUT = Pattern.compile("['`´‘’‛ʹʻʼʽ′®©™℠\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E"
            + "\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0]");
    private static final Pattern ACCENT =
            Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u064B-\\u065F"
                    + "\\u0670\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE00-\\uFE0F]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212,;#\"“”„«»]+");

    /** As above. */
    private static final String ASCII_BETWEEN_WORDS = " \t\n\u000B\f\r-,;#\"";

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    private Folded() {}

    /** Words of small letters and plain digits with one space between. */
    public static String of(String written) {
        return isAscii(written) ? ofAscii(written) : ofAny(written);
    }

    private static boolean isAscii(String written) {
        return written.chars().allMatch(sign -> sign >= ' ' && sign <= '~' || ASCII_BETWEEN_WORDS.indexOf(sign) >= 0);
    }

    /** The same by hand: most is written so, and compared a dozen times. */
    private static String ofAscii(String written) {
        var letters = new StringBuilder(written.length());
        boolean ends = false;
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (ASCII_BETWEEN_WORDS.indexOf(sign) >= 0) {
                ends = true;
            } else if (sign != '\'' && sign != '`') {
                if (ends && !letters.isEmpty()) {
                    letters.append(' ');
                }
                ends = false;
                letters.append(sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign);
            }
        }
        return letters.toString();
    }

    private static String ofAny(String written) {
        var bare = LEFT_OUT.matcher(written).replaceAll("");
        var parts = Normalizer.normalize(bare, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(parts.length());
        ACCENT.matcher(parts).replaceAll("").codePoints().forEach(sign -> {
            if (Character.isDigit(sign)) {
                letters.append(Character.digit(sign, 10));
            } else {
                letters.append(LETTERS.getOrDefault(sign, Character.toString(sign)));
            }
        });
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }
}

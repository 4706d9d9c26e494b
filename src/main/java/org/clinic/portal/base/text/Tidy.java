package org.clinic.portal.base.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people type, brought into the form in which it is kept: letters composed, and nothing in it that cannot be seen.
 * Phones, Word and address books put hard spaces, joiners and direction marks into what looks like plain words.
 */
public final class Tidy {

    /** Which take no room: fillers and joiners of words, marks and overrides of direction, tags. */
    private static final String UNSEEN =
            "\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u202A-\\u202E"
                    + "\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
                    + "\\x{E0000}-\\x{E00FF}\\x{E01F0}-\\x{E0FFF}";

    /** They only help to set the full stop of a sentence right: harmless in a text, of no use in a line. */
    private static final String DIRECTION_MARKS = "\\u061C\\u200E\\u200F";

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\u2800]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    /** But for what makes a black flag that of Scotland. */
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("(\\x{1F3F4}[\\x{E0020}-\\x{E007E}]+\\x{E007F})|[" + UNSEEN + "]");

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069" + DIRECTION_MARKS + "]");
    private static final Pattern DIRECTION = Pattern.compile("[" + DIRECTION_MARKS + "]");

    private static final Pattern JOINER = Pattern.compile("[\\u200C\\u200D]");

    /** Persian, Indic scripts and families of emoji are written with joiners; these letters never are. */
    private static final Pattern JOINED =
            Pattern.compile("[\\p{L}\\p{M}\\p{IsEmoji}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}0-9#*]]");

    /** The letters of Latin-1 with their marks, which no normalization changes. */
    private static final char FIRST_COMPOSED = '\u00C0';

    private static final char LAST_COMPOSED = '\u00FF';

    private static final String AROUND_A_MAIL_ADDRESS = " <>,;.";

    private Tidy() {}

    /** A text of one line, with one plain space between words; empty if nothing in it can be seen. */
    public static String line(String typed) {
        var text = text(typed);
        if (isPlain(text)) {
            return isSpaced(text) ? text : SPACES.matcher(text).replaceAll(" ");
        }
        var bare = DIRECTION.matcher(text).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** Whether what is plain has one space between words already. */
    private static boolean isSpaced(String plain) {
        return plain.indexOf('\n') < 0 && plain.indexOf('\t') < 0 && !plain.contains("  ");
    }

    private static String withoutIdleJoiners(String text) {
        return JOINER.matcher(text).replaceAll(joiner -> {
            int at = joiner.start();
            boolean joins = at > 0
                    && isJoined(text.codePointBefore(at))
                    && at + 1 < text.length()
                    && isJoined(text.codePointAt(at + 1));
            return joins ? "$0" : "";
        });
    }

    private static boolean isJoined(int sign) {
        return JOINED.matcher(Character.toString(sign)).matches();
    }

    public static @Nullable String optionalLine(@Nullable String typed) {
        return typed == null ? null : orNull(line(typed));
    }

    public static @Nullable String optionalText(@Nullable String typed) {
        return typed == null ? null : orNull(text(typed));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The text without marks and overrides of direction, which turn the words of others behind it. */
    public static String inOneDirection(String text) {
        return TURNING.matcher(text).replaceAll("");
    }

    /** A text that keeps its lines, with plain spaces in them; empty if nothing in it can be seen. */
    public static String text(String typed) {
        return isPlain(typed) ? typed.strip() : tidy(typed);
    }

    /** Most of what is typed has nothing to tidy, which is told at a glance: letters as in Western Europe, and simple signs. */
    private static boolean isPlain(String typed) {
        return typed.chars()
                .allMatch(sign -> sign >= ' ' && sign <= '~'
                        || sign >= FIRST_COMPOSED && sign <= LAST_COMPOSED
                        || sign == '\n'
                        || sign == '\t');
    }

    private static String tidy(String typed) {
        String text = LINE_END.matcher(typed).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("");
        text = HALF_PAIR.matcher(text).replaceAll("\uFFFD");
        text = NOTHING_TO_SEE.matcher(text).replaceAll("$1");
        text = withoutIdleJoiners(text);
        text = SPACE.matcher(text).replaceAll(" ");
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return DIRECTION.matcher(text).replaceAll("").isBlank() ? "" : text;
    }

    /**
     * A mail address as it was meant: without what mail programs, sentences and hands put around it, which are {@code
     * mailto:}, pointed brackets, spaces, commas and full stops. Whether it is one is for others to say.
     */
    public static String mailAddress(String typed) {
        var address = line(typed);
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7).strip();
            int question = address.indexOf('?');
            address = question < 0 ? address : address.substring(0, question);
        }
        int from = 0;
        int to = address.length();
        while (from < to && AROUND_A_MAIL_ADDRESS.indexOf(address.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND_A_MAIL_ADDRESS.indexOf(address.charAt(to - 1)) >= 0) {
            to--;
        }
        return address.substring(from, to);
    }
}

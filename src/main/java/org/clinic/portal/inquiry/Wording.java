package org.clinic.portal.inquiry;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, brought into the form in which it is kept and searched. */
final class Wording {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    /** Spaces of every script, and what only steers the display: a name of these alone is no name. */
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

    private Wording() {}

    /** A text of one line; empty if nothing in it can be seen. */
    static String line(String typed) {
        return SPACE.matcher(text(typed)).replaceAll(" ");
    }

    /** A text that keeps its line breaks; empty if nothing in it can be seen. */
    static String text(String typed) {
        String text = LINE_END.matcher(typed).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("");
        text = HALF_PAIR.matcher(text).replaceAll("\uFFFD");
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return NOTHING_TO_SEE.matcher(text).matches() ? "" : text;
    }

    static @Nullable String optionalLine(@Nullable String typed) {
        return typed == null ? null : orNull(line(typed));
    }

    static @Nullable String optionalText(@Nullable String typed) {
        return typed == null ? null : orNull(text(typed));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

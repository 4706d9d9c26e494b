package org.clinic.portal.inquiry;

import java.util.List;
import java.util.stream.Collectors;

/** What must be said in an inquiry, as a condition on {@code inquiry_words}. All words are folded. */
record Said(String condition, List<Object> values) {

    /** Shorter ones stand in nearly every text, so that they must begin a word there. */
    private static final int FEWEST_LETTERS_WITHIN_A_WORD = 3;

    Said {
        values = List.copyOf(values);
    }

    static Said word(String word) {
        return isShort(word) ? like("% " + escaped(word) + "%") : anywhere(word);
    }

    /** Whether it is found at the beginning of words only. */
    static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) < FEWEST_LETTERS_WITHIN_A_WORD;
    }

    static Said anywhere(String part) {
        return like("%" + escaped(part) + "%");
    }

    /** A whole word of the person's name. */
    static Said name(String word) {
        var whole = "% " + escaped(word) + " %";
        return new Said("(said like ? and named like ?)", List.of(whole, whole));
    }

    static Said all(List<Said> parts) {
        return joined(" and ", parts);
    }

    static Said any(List<Said> ways) {
        return joined(" or ", ways);
    }

    static Said not(Said other) {
        return new Said("not " + other.condition, other.values);
    }

    private static Said like(String pattern) {
        return new Said("said like ?", List.of(pattern));
    }

    private static Said joined(String by, List<Said> parts) {
        return new Said(
                parts.stream().map(Said::condition).collect(Collectors.joining(by, "(", ")")),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    private static String escaped(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0");
    }
}

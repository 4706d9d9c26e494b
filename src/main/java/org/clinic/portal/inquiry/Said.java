package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be said in an inquiry, as a condition on {@code inquiry_words}.
 *
 * @param condition SQL, to be read together with others by {@code and}
 */
record Said(String condition, List<Object> values) {

    /** Shorter ones stand in nearly every text, so that they must begin a word there. */
    private static final int FEWEST_LETTERS_WITHIN_A_WORD = 3;

    Said {
        values = List.copyOf(values);
    }

    /**
     * @param words folded
     * @param numbers the ways to write each telephone number, folded
     */
    static Said all(List<String> words, List<List<String>> numbers) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (String word : words) {
            conditions.add("said like ?");
            values.add(isShort(word) ? "% " + escaped(word) + "%" : anywhere(word));
        }
        for (List<String> ways : numbers) {
            conditions.add("(" + String.join(" or ", ways.stream().map(_ -> "said like ?").toList()) + ")");
            ways.forEach(way -> values.add(anywhere(way)));
        }
        return new Said(String.join(" and ", conditions), values);
    }

    private static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) < FEWEST_LETTERS_WITHIN_A_WORD;
    }

    private static String anywhere(String word) {
        return "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0");
    }
}

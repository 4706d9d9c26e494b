package org.clinic.portal.website.search;

import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Folded;

/**
 * A word where it stands in a text.
 *
 * @param folded as it is compared
 */
record WrittenWord(int from, int to, String folded) {

    /** What is longer is no word that somebody looks for; it would only cost time. */
    private static final int LONGEST = 40;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\\p{Cf}]|['’](?=\\p{L}))*");

    static List<WrittenWord> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new WrittenWord(word.start(), word.end(), folded(word.group())))
                .filter(word -> !word.folded.isEmpty())
                .toList();
    }

    private static String folded(String word) {
        var folded = Folded.of(word);
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }
}

package org.clinic.portal.base.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as it is compared, of which each letter knows where it was written. */
public final class FoldedText {

    private static final String[] ASCII = new String[128];

    static {
        Arrays.setAll(ASCII, FoldedText::alone);
    }

    private final StringBuilder folded = new StringBuilder();
    private final int[] origins;

    private FoldedText(String written) {
        var places = new int[written.length() * 4 + 1];
        for (int i = 0; i < written.length(); ) {
            int sign = written.codePointAt(i);
            var letters = sign < ASCII.length ? ASCII[sign] : alone(sign);
            if (folded.length() + letters.length() >= places.length) {
                places = Arrays.copyOf(places, places.length * 2 + letters.length());
            }
            Arrays.fill(places, folded.length(), folded.length() + letters.length(), i);
            folded.append(letters);
            i += Character.charCount(sign);
        }
        places[folded.length()] = written.length();
        origins = places;
    }

    public static FoldedText of(String written) {
        return new FoldedText(written);
    }

    /** What a sign becomes between letters: nothing, a space, or letters. */
    private static String alone(int sign) {
        var among = Folded.of("a" + Character.toString(sign) + "a");
        return among.substring(1, among.length() - 1);
    }

    /** From one sign of what was written until before another one. */
    public record Place(int begin, int end) {}

    /**
     * Where a word stands, with the accents upon its last letter.
     *
     * @param word folded
     * @param atBeginning only where a word begins
     */
    public List<Place> places(String word, boolean atBeginning) {
        var found = new ArrayList<Place>();
        for (int at = folded.indexOf(word); at >= 0 && !word.isEmpty(); at = folded.indexOf(word, at + word.length())) {
            if (!atBeginning || at == 0 || !Character.isLetterOrDigit(folded.codePointBefore(at))) {
                found.add(new Place(origins[at], end(at + word.length())));
            }
        }
        return found;
    }

    /** Behind the whole of a sign that became several letters. */
    private int end(int behind) {
        int end = behind;
        while (end < folded.length() && origins[end] == origins[end - 1]) {
            end++;
        }
        return origins[end];
    }
}

package org.clinic.portal.readability;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Counts the syllables of a Spanish word: its vowels, less the weak ones (I, U and a final Y, without an accent) that
 * lean on another vowel, and the U that is not heard in QUE, QUI, GUE and GUI. Each digit counts as one.
 */
final class SpanishSyllables implements Syllables {

    private static final String STRONG = "aeoáéíóú";
    private static final String WEAK = "iuü";

    @Override
    public int of(String word) {
        var letters = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int syllables = 0;
        boolean afterStrong = false;
        boolean afterWeak = false;
        for (int at = 0; at < letters.length(); at++) {
            boolean strong = STRONG.indexOf(letters.charAt(at)) >= 0;
            boolean weak = isWeak(letters, at);
            // A weak vowel opened the syllable already, and an accented one keeps its own: "via" but "vía".
            if (strong && !afterWeak || weak && !afterWeak && !afterStrong || Character.isDigit(letters.charAt(at))) {
                syllables++;
            }
            afterStrong = strong;
            afterWeak = weak;
        }
        return Math.max(1, syllables);
    }

    private static boolean isWeak(String word, int at) {
        char letter = word.charAt(at);
        if (letter == 'y') {
            return at == word.length() - 1;
        }
        return WEAK.indexOf(letter) >= 0 && !(letter == 'u' && isSilent(word, at));
    }

    private static boolean isSilent(String word, int at) {
        return at > 0
                && at + 1 < word.length()
                && "qg".indexOf(word.charAt(at - 1)) >= 0
                && "eéií".indexOf(word.charAt(at + 1)) >= 0;
    }
}

package org.clinic.portal.readability;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What is written short: how it is read aloud, and whether the full stop behind it can end a sentence. */
final class Abbreviations {

    enum Kind {
        /** Something always follows: "Dr.", "e.g.". */
        LEADING,
        /** Ends a sentence if a capital follows: "a.m.", "etc.". */
        CLOSING,
        /** One capital: of a name after a name, "John F. Kennedy"; else the end, "vitamin C." */
        INITIAL,
        NONE
    }

    private static final Set<String> LEADING = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "rev", "st", "sr", "e.g", "i.e", "eg", "ie", "vs", "cf", "ca", "approx",
            "fig", "incl", "sra", "srta", "dra", "ud", "uds", "p.ej");
    private static final Set<String> CLOSING = Set.of(
            "etc", "jr", "inc", "ltd", "hr", "hrs", "min", "tel", "ext", "dept", "est", "jan", "feb", "apr", "aug",
            "sept", "oct", "nov", "dec", "ave", "blvd", "ph.d");

    private static final Map<String, Integer> SPOKEN = WordList.read("abbreviations.txt");

    private static final int LONGEST_SPELLED = 5;

    private Abbreviations() {}

    static Kind kindOf(String word) {
        var key = word.toLowerCase(Locale.ROOT);
        if (LEADING.contains(key)) {
            return Kind.LEADING;
        }
        if (CLOSING.contains(key) || isDotted(word)) {
            return Kind.CLOSING;
        }
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I")
                ? Kind.INITIAL
                : Kind.NONE;
    }

    /** The syllables of something written short, as read aloud; empty for a word written in full. */
    static OptionalInt syllables(String word) {
        var spoken = SPOKEN.get(isCapitals(word) ? word : word.toLowerCase(Locale.ROOT));
        if (spoken != null) {
            return OptionalInt.of(spoken);
        }
        if (isCapitals(word) || word.chars().noneMatch(Abbreviations::isVowel)) {
            return word.length() <= LONGEST_SPELLED ? OptionalInt.of(spelled(word)) : OptionalInt.empty();
        }
        return isPlural(word) ? syllables(word.substring(0, word.length() - 1)) : OptionalInt.empty();
    }

    /** Single letters with full stops between them: "a.m", "U.S". */
    private static boolean isDotted(String word) {
        for (int at = 1; at < word.length(); at += 2) {
            if (word.charAt(at) != '.') {
                return false;
            }
        }
        return word.length() > 1 && word.length() % 2 == 1 && Character.isLetter(word.charAt(word.length() - 1));
    }

    /** MRIs. */
    private static boolean isPlural(String word) {
        return word.endsWith("s") && isCapitals(word.substring(0, word.length() - 1));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isVowel(int letter) {
        return "aeiouy".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** Every letter is a syllable, W three. */
    private static int spelled(String word) {
        return word.chars()
                .map(letter -> letter == 'w' || letter == 'W' ? 3 : 1)
                .sum();
    }
}

package org.clinic.portal.readability;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word: by a list of the words whose spelling misleads, and else by the spelling.
 *
 * <p>Each part of a hyphenated word counts by itself, digits as the number is said, and what is written short as it is
 * said too: MRI has three syllables, Dr. two. A possessive adds a syllable where one is heard ("nurse's"). An accent
 * changes nothing but an E at the end, which is then heard.
 *
 * @param exceptions words that {@code spelling} gets wrong
 */
record EnglishSyllables(Map<String, Integer> exceptions, Spelling spelling) implements Syllables {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    /** "Can't" has no syllable more than "can". */
    private static final Set<String> SHORT_BEFORE_NOT = Set.of("don", "won", "can", "shan", "ain");

    private static final String[] HISSING = {"s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"};

    static EnglishSyllables load() {
        var exceptions = new HashMap<>(WordList.read("exceptions.txt"));
        exceptions.putAll(WordList.read("by-hand.txt"));
        return new EnglishSyllables(Map.copyOf(exceptions), Spelling.load());
    }

    @Override
    public int of(String word) {
        var exception = exceptions.get(Word.key(word));
        return exception == null ? Math.max(1, parts(word.replace(Word.SOFT_HYPHEN, ""))) : exception;
    }

    /** Runs of letters and numbers count each by itself, but for the ending behind an apostrophe. */
    private int parts(String word) {
        int syllables = 0;
        var before = "";
        for (int at = 0; at < word.length(); ) {
            int end = endOfPart(word, at);
            var part = word.substring(at, end);
            if (Character.isDigit(word.charAt(at))) {
                syllables += SpokenNumber.syllables(part);
            } else if (at > 0 && Word.isApostrophe(word.charAt(at - 1)) && !before.isEmpty()) {
                syllables += ending(before, part.toLowerCase(Locale.ROOT));
            } else if (isLetter(word.charAt(at)) && !isOrdinalEnding(word, at, part)) {
                syllables += letters(part);
            }
            before = Word.isApostrophe(part.charAt(0)) ? before : part;
            at = end;
        }
        return syllables;
    }

    private int letters(String part) {
        return Abbreviations.syllables(part).orElseGet(() -> plain(part));
    }

    private int plain(String part) {
        var accented = Normalizer.normalize(part, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var key = ACCENT.matcher(accented).replaceAll("");
        var exception = exceptions.get(key);
        if (exception != null) {
            return exception;
        }
        if (accented.endsWith("e\u0301") || accented.endsWith("e\u0301s")) {
            return spelling.syllables(key.substring(0, key.lastIndexOf('e')) + "ay");
        }
        return spelling.syllables(key);
    }

    /** What stands behind an apostrophe: the D of "it'd" is a syllable, that of "you'd" is none. */
    private int ending(String before, String ending) {
        var stem = before.toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "t" -> stem.endsWith("n") && !SHORT_BEFORE_NOT.contains(stem) ? 1 : 0;
            case "s" -> Arrays.stream(HISSING).anyMatch(stem::endsWith) ? 1 : 0;
            case "d" -> stem.endsWith("t") || stem.endsWith("d") ? 1 : 0;
            case "m" -> 0;
            case "ll", "re", "ve" -> "aeiouyw".indexOf(stem.charAt(stem.length() - 1)) >= 0 ? 0 : 1;
            default -> letters(ending);
        };
    }

    private static int endOfPart(String word, int start) {
        boolean number = Character.isDigit(word.charAt(start));
        boolean letters = isLetter(word.charAt(start));
        int end = start + 1;
        while (end < word.length() && (number ? isInNumber(word, end) : letters && isLetter(word.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isInNumber(String word, int at) {
        char sign = word.charAt(at);
        return Character.isDigit(sign)
                || ((sign == '.' || sign == ',') && at + 1 < word.length() && Character.isDigit(word.charAt(at + 1)));
    }

    /** "4th" has one syllable, as 4 has. */
    private static boolean isOrdinalEnding(String word, int at, String part) {
        return at > 0 && Character.isDigit(word.charAt(at - 1)) && ORDINAL_ENDINGS.contains(part);
    }

    private static boolean isLetter(char sign) {
        return Character.isLetter(sign)
                || Character.isSurrogate(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}

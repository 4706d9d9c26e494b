package org.clinic.portal.feedback;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word where it stands in a note.
 *
 * @param begins whether a sentence begins with it, so that its capital says nothing
 * @param next the word behind it, folded; empty at the end
 */
record Word(String written, boolean begins, String next) {

    static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:'\\p{L}+)*");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern ENDING = Pattern.compile("'(?:s|re|ve|ll|d|m)$");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?:;…\\n])[\\s\"“”«»'(\\[¿¡–—*•-]*$");

    /** A number of days, or of milligrams; an hour; and what vertebrae are called. */
    private static final Pattern MEASURE = Pattern.compile(
            "[0-9]{1,3}(?:mg|mcg|ml|g|kg|cm|mm|h|hrs?|min|mins|am|pm|st|nd|rd|th|x)?|[clts][0-9]{1,2}",
            Pattern.CASE_INSENSITIVE);

    /** Ordinary words that people are called by, too. */
    private static final Set<String> NAMES_TOO = words(
            "will may hope clara dolores young long short walker wells park parks case banks king day love summer salud"
                    + " consuelo bueno leal cook price weeks wise sharp strong child");

    /** What goes on with "Will", "May" or "Long" as a word. */
    private static final Set<String> GOES_ON = words(
            "i it the my this that these there they we you a an he she people patients somebody someone sentences words"
                    + " text one");

    /** What somebody does, and hardly a thing: before it any word may be a name, but for these. */
    private static final Set<String> SPEAKS =
            words("said told tells called wrote gave helped dijo dice escribio llamo");

    private static final Set<String> NOBODY =
            words("it they he she you one nobody somebody who what as i we this that which page"
                    + " text section doctor nurse nothing everybody ella nadie aqui no que pagina texto se");

    private static final Set<String> WITH_CAPITAL =
            Set.of("I", "English", "Spanish", "Medicare", "Medicaid", "Internet", "OK");

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** One kind of apostrophe, and letters and digits as they are meant. */
    static String tidied(String text) {
        return APOSTROPHE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("'");
    }

    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static Word at(String text, Matcher found) {
        var rest = PATTERN.matcher(text).region(found.end(), text.length());
        return new Word(
                found.group(),
                BEGINNING.matcher(text.substring(0, found.start())).find(),
                Optional.of(rest)
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .map(Word::folded)
                        .orElse(""));
    }

    String folded() {
        return folded(written);
    }

    /** Without what English puts behind an apostrophe. */
    String bare() {
        return ENDING.matcher(folded()).replaceAll("");
    }

    boolean isMeasure() {
        return MEASURE.matcher(written).matches();
    }

    boolean hasDigit() {
        return written.codePoints().anyMatch(Character::isDigit);
    }

    /** With a capital where no sentence begins, or where it may be somebody's name all the same. */
    boolean isNamed() {
        var bare = ENDING.matcher(written).replaceAll("");
        if (!Character.isUpperCase(bare.codePointAt(0)) || WITH_CAPITAL.contains(bare)) {
            return false;
        }
        if (NAMES_TOO.contains(folded(bare))) {
            return !begins || !GOES_ON.contains(next);
        }
        return begins ? SPEAKS.contains(next) && !NOBODY.contains(folded(bare)) : !isShouted(bare);
    }

    /** NOT, or MRI. */
    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}

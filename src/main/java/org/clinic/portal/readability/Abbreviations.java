package org.clinic.portal.readability;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What is written short: how it is read aloud, and whether the full stop behind it can end a sentence. */
final class Abbreviations {

    enum Kind {
        /** Something always follows: "Dr.", "e.g.". */
        LEADING,
        /** Ends a sentence if a capital follows: "etc.". */
        CLOSING,
        /** Does not end one before a number, and is an ordinary word elsewhere: "No. 2", "5 mg. 3 times". */
        COUNTING,
        /** Does not end one before a day or a time zone: "8 a.m. Monday". */
        HOUR,
        /** Stands before names, and so ends a sentence only before a word that often begins one: "the U.S. Navy". */
        LAND,
        /** One capital: of a name after a name or another, "John F. Kennedy", "J. R. Lee"; else the end, "vitamin C." */
        INITIAL,
        NONE
    }

    private static final Set<String> LEADING = words("""
            dr dra dres mr mrs ms messrs prof profa rev st sta sto sr sra sres srta sras lic ing ud uds vd vds
            e.g i.e eg ie p.ej vs cf ca approx aprox fig figs incl av avda""");
    private static final Set<String> CLOSING = words("""
            etc jr inc ltd hr hrs min tel tels ext dept est ave blvd ph.d jan feb apr aug sept oct nov dec ene
            abr dic""");
    private static final Set<String> COUNTING = words("""
            no nos nº núm núms num nums max máx mín mins vol vols p pp pg pág págs pag pags cap caps ch chap sec
            secs art arts apt ste rm bldg tab tabs comp mg mcg g gr kg ml cc lb lbs oz ft cm mm km tbsp tsp wk
            wks mo mos yr yrs seg hab mar may jun jul ago sep set mon tue tues wed thu thur thurs fri sat sun""");
    private static final Set<String> HOUR = Set.of("a.m", "p.m");
    private static final Set<String> LAND = Set.of("u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "ee.uu");

    /** Two that are one, with a space between. */
    private static final Set<String> PAIRS = Set.of("EE.UU", "p.ej", "P.ej", "a.m", "p.m", "a.C", "d.C");

    private static final Set<String> AFTER_HOUR = words("""
            monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
            fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun lunes martes miércoles jueves
            viernes sábado sábados domingo domingos et est edt ct cst cdt mt mst mdt pt pst pdt eastern central
            mountain pacific""");

    /** Small words that stand at the beginning of sentences, and not at that of names. */
    private static final Set<String> OPENING = words("""
            a an the this that these those it its he she they we you i there here in on at for from with without
            by to as if when while after before because since although though but and or so then however also
            most many some all each every both no not our your his her their my what why how who where which do
            does is are can please ask call talk el los las un una este esta estos estas eso esto es son se si
            su sus y o pero en con sin por para al del cuando como qué mi nuestro nuestra usted ustedes hay
            también después antes muchos muchas algunos algunas todo todos pregunte llame hable""");

    private static final Map<String, Integer> SPOKEN = WordList.read("abbreviations.txt");

    private static final int LONGEST_SPELLED = 5;

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    static Kind kindOf(String word) {
        var key = key(word);
        if (LEADING.contains(key)) {
            return Kind.LEADING;
        }
        if (HOUR.contains(key)) {
            return Kind.HOUR;
        }
        if (LAND.contains(key)) {
            return Kind.LAND;
        }
        if (isInitial(word)) {
            return Kind.INITIAL;
        }
        if (COUNTING.contains(key)) {
            return Kind.COUNTING;
        }
        return CLOSING.contains(key) || isDotted(word) ? Kind.CLOSING : Kind.NONE;
    }

    static boolean isPair(String first, String second) {
        return PAIRS.contains(first + "." + second);
    }

    static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    /** Whether it tells more of an hour than a.m. does. */
    static boolean belongsToHour(String word) {
        return AFTER_HOUR.contains(key(word));
    }

    static boolean opensSentences(String word) {
        return OPENING.contains(key(word));
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * The syllables of something written short, as read aloud; empty for a word written in full, in capitals too. Without
     * a vowel it can only be spelled out.
     */
    static OptionalInt syllables(String word) {
        var spoken = SPOKEN.get(isCapitals(word) ? word : word.toLowerCase(Locale.ROOT));
        if (spoken != null) {
            return OptionalInt.of(spoken);
        }
        if (word.chars().noneMatch(Abbreviations::isVowel)) {
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

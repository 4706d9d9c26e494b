package org.clinic.portal.base.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Alphabets whose letters are taken for each other: a word in two of them is not what it seems to be. */
public final class Alphabets {

    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}@.]+");

    private Alphabets() {}

    /** Whether a word, or a part of an address, has letters of more than one of them. */
    public static boolean areMixed(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .anyMatch(word -> word.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .collect(Collectors.toSet())
                                .size()
                        > 1);
    }
}

package org.clinic.portal.topic.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English from Spanish by the small words that every sentence needs. */
final class Language {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "in", "is", "are", "for", "you", "your", "with", "that", "it", "be", "or");
    private static final Set<String> SPANISH =
            Set.of("el", "la", "los", "las", "de", "del", "que", "y", "en", "es", "para", "con", "su", "por", "se");

    private Language() {}

    /** The language code of most lines' words; English where nothing speaks for either. */
    static String of(List<String> lines) {
        int balance = 0;
        for (var line : lines) {
            for (var word : BETWEEN_WORDS.split(LineWords.fold(line))) {
                balance += SPANISH.contains(word) ? 1 : 0;
                balance -= ENGLISH.contains(word) ? 1 : 0;
            }
        }
        return balance > 0 ? "es" : "en";
    }
}

package org.clinic.portal.website.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a word keeps in all its forms, near enough for finding. Asked and written words lose the same endings. */
final class Stem {

    private static final int LEAST = 3;

    /** Longer before shorter: the first that fits is taken off. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "en",
            List.of("ings", "ing", "ies", "ied", "edly", "ed", "es", "ly", "s", "e", "y"),
            "es",
            List.of(
                    "aciones", "acion", "iendo", "ando", "mente", "ados", "adas", "idos", "idas", "ado", "ada", "ido",
                    "ida", "ares", "eres", "ar", "er", "ir", "es", "as", "os", "a", "e", "o", "s"));

    private static final Map<String, Set<String>> SMALL = Map.of(
            "en",
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i",
                    "in", "is", "it", "me", "my", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when",
                    "will", "with", "you", "your"),
            "es",
            Set.of(
                    "a", "al", "como", "con", "cuando", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "me",
                    "mi", "para", "por", "puedo", "que", "se", "si", "su", "sus", "un", "una", "y", "o"));

    private Stem() {}

    static String of(String folded, String language) {
        for (var ending : ENDINGS.getOrDefault(language, List.of())) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= LEAST) {
                return single(folded.substring(0, folded.length() - ending.length()));
            }
        }
        return folded;
    }

    /** Words that stand everywhere and say nothing about a place. */
    static boolean isSmall(String folded, String language) {
        return SMALL.getOrDefault(language, Set.of()).contains(folded);
    }

    /** As in "running", and "planned". */
    private static String single(String stem) {
        int last = stem.length() - 1;
        return last > LEAST - 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}

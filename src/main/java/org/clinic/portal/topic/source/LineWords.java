package org.clinic.portal.topic.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line says, apart from how it is written: its words without case, accents, signs and articles. */
record LineWords(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "el", "la", "los", "las", "un", "una", "unos", "unas");
    /** One word in ten may differ, so that "before knee surgery" and "before hip surgery" stay two titles. */
    private static final double ALMOST = 0.9;

    static LineWords of(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(fold(text));
        while (matcher.find()) {
            if (!ARTICLES.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return new LineWords(List.copyOf(words));
    }

    /** Lower case, without accents. */
    static String fold(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    boolean isAlmost(LineWords other) {
        return !words.isEmpty() && 2.0 * shared(other) / (words.size() + other.words.size()) >= ALMOST;
    }

    /** Whether {@code other} says all of this, and more. */
    boolean isPartOf(LineWords other) {
        return words.size() < other.words.size() && shared(other) == words.size();
    }

    /** How many words both have, a word said twice counting twice. */
    private int shared(LineWords other) {
        var left = new ArrayList<>(other.words);
        return (int) words.stream().filter(left::remove).count();
    }
}

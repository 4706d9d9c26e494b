package org.clinic.portal.readability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The CMU Pronouncing Dictionary, as FreeTTS carries it: what people hear, written down word by word. Of its words
 * {@link #common()} are among the 30,000 most frequent of Wikipedia, a list that zxcvbn carries, most frequent first.
 *
 * @param syllables of each word, of its first pronunciation first
 */
record PronouncingDictionary(Map<String, Set<Integer>> syllables, List<String> common) {

    private static final String DICTIONARY = "/com/sun/speech/freetts/en/us/cmudict04_compiled.txt";
    private static final String FREQUENT = "/com/nulabinc/zxcvbn/matchers/dictionaries/english_wikipedia.txt";

    private static final Set<String> VOWELS = Set.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "eh", "er", "ey", "ih", "ix", "iy", "ow", "oy", "uh",
            "uw");

    static PronouncingDictionary read() {
        var syllables = new LinkedHashMap<String, Set<Integer>>();
        for (var line : lines(DICTIONARY)) {
            int tab = line.indexOf('\t');
            if (tab > 1 && !line.startsWith("***")) {
                // The last sign before the tab is the part of speech.
                var word = line.substring(0, tab - 1);
                if (word.matches("[a-z]+('[a-z]+)?")) {
                    syllables
                            .computeIfAbsent(word, first -> new LinkedHashSet<>())
                            .add(vowels(line.substring(tab + 1)));
                }
            }
        }
        return new PronouncingDictionary(
                syllables,
                lines(FREQUENT).stream().filter(syllables::containsKey).toList());
    }

    /**
     * A quarter of the common words from the 3,001st on, chosen by a checksum: nothing was learned from them, so they
     * show how words fare that nobody thought of.
     */
    List<String> heldOut() {
        return common.subList(3_000, common.size()).stream()
                .filter(PronouncingDictionary::isHeldOut)
                .toList();
    }

    /** All the other words, the common ones and the rare. */
    List<String> taught() {
        var heldOut = new HashSet<>(heldOut());
        return syllables.keySet().stream()
                .filter(word -> !heldOut.contains(word))
                .toList();
    }

    /** As the dictionary gives it first; some words have two counts, such as "aged". */
    int first(String word) {
        return of(word).iterator().next();
    }

    boolean agrees(String word, int count) {
        return of(word).contains(count);
    }

    /** How far a count is from the nearest right one. */
    int error(String word, int count) {
        return of(word).stream()
                .mapToInt(right -> Math.abs(right - count))
                .min()
                .orElseThrow();
    }

    private Set<Integer> of(String word) {
        return syllables.getOrDefault(word, Set.of());
    }

    private static boolean isHeldOut(String word) {
        var checksum = new CRC32();
        checksum.update((word + " is held out").getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 4 == 0;
    }

    private static int vowels(String sounds) {
        int vowels = 0;
        for (var sound : sounds.strip().split(" ")) {
            if (VOWELS.contains(sound.replaceAll("\\d", ""))) {
                vowels++;
            }
        }
        return vowels;
    }

    private static List<String> lines(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(
                PronouncingDictionary.class.getResourceAsStream(resource), StandardCharsets.ISO_8859_1))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

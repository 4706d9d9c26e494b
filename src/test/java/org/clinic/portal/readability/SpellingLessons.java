package org.clinic.portal.readability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Learns from the pronouncing dictionary what the counter of syllables has to know: the patterns of {@link Spelling},
 * one after the other, each the one that sets most words right; and the words that stay wrong. Run it to write both
 * lists anew: a minute or two.
 */
final class SpellingLessons {

    private static final Path LISTS = Path.of("src/main/resources/org/clinic/portal/readability");
    /** A pattern that sets fewer words right than this is chance. */
    private static final int LEAST_GAIN = 4;

    private final PronouncingDictionary dictionary;
    private final List<String> words;
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final List<List<Lesson>> lessonsOfWord = new ArrayList<>();
    private final int[] counts;

    SpellingLessons(PronouncingDictionary dictionary) {
        this.dictionary = dictionary;
        words = dictionary.taught().stream()
                .filter(word -> word.length() > 1 && !word.contains("'"))
                .toList();
        counts = words.stream().mapToInt(Spelling::voicedVowels).toArray();
    }

    static void main() throws IOException {
        var dictionary = PronouncingDictionary.read();
        var patterns = new SpellingLessons(dictionary).patterns();
        write("patterns.txt", """
                # Letters, and the syllables they add to a word or take away; ^ begins a word, $ ends it.
                # Learned from the CMU Pronouncing Dictionary 0.4 (Carnegie Mellon University) by SpellingLessons.
                """, patterns);
        write("exceptions.txt", """
                # Words whose syllables the patterns get wrong, and how many they have.
                # Counted in the CMU Pronouncing Dictionary 0.4 (Carnegie Mellon University) by SpellingLessons.
                """, exceptions(dictionary, new Spelling(patterns)));
    }

    /** The words that the spelling gets wrong. */
    static Map<String, Integer> exceptions(PronouncingDictionary dictionary, Spelling spelling) {
        var unprepared = new EnglishSyllables(Map.of(), spelling);
        var exceptions = new TreeMap<String, Integer>();
        for (var word : dictionary.syllables().keySet()) {
            if (!dictionary.agrees(word, unprepared.of(word))) {
                exceptions.put(word, dictionary.first(word));
            }
        }
        return exceptions;
    }

    Map<String, Integer> patterns() {
        for (int word = 0; word < words.size(); word++) {
            lessonsOfWord.add(lessonsOf(word));
        }
        lessons.values().forEach(lesson -> lesson.weigh(this));
        var patterns = new LinkedHashMap<String, Integer>();
        while (true) {
            var best = best();
            if (best.gain() < LEAST_GAIN) {
                return patterns;
            }
            int step = best.step();
            patterns.merge(best.pattern, step, Integer::sum);
            learn(best, step);
        }
    }

    private void learn(Lesson lesson, int step) {
        var touched = new HashSet<Lesson>();
        for (int at = 0; at < lesson.words.size(); at++) {
            int word = lesson.words.get(at);
            counts[word] += step * lesson.times.get(at);
            touched.addAll(lessonsOfWord.get(word));
        }
        touched.forEach(other -> other.weigh(this));
    }

    private Lesson best() {
        Lesson best = null;
        for (var lesson : lessons.values()) {
            if (best == null || lesson.isBetterThan(best)) {
                best = lesson;
            }
        }
        return Objects.requireNonNull(best);
    }

    private List<Lesson> lessonsOf(int word) {
        var text = "^" + words.get(word) + "$";
        var times = new HashMap<String, Integer>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(start + Spelling.LONGEST_PATTERN, text.length()); end++) {
                var pattern = text.substring(start, end);
                if (pattern.matches(".*[aeiouy].*")) {
                    times.merge(pattern, 1, Integer::sum);
                }
            }
        }
        var ofWord = new ArrayList<Lesson>();
        times.forEach((pattern, count) -> {
            var lesson = lessons.computeIfAbsent(pattern, Lesson::new);
            lesson.words.add(word);
            lesson.times.add(count);
            ofWord.add(lesson);
        });
        return ofWord;
    }

    private int error(int word, int step) {
        return dictionary.error(words.get(word), counts[word] + step);
    }

    private static void write(String name, String header, Map<String, Integer> list) throws IOException {
        var lines = new StringBuilder(header);
        list.forEach((key, value) -> lines.append(key).append(' ').append(value).append('\n'));
        Files.writeString(LISTS.resolve(name), lines);
    }

    /** A pattern, the words it is in, and what it would set right if it added a syllable or took one away. */
    private static final class Lesson {

        private final String pattern;
        private final List<Integer> words = new ArrayList<>();
        private final List<Integer> times = new ArrayList<>();
        private int more;
        private int less;

        Lesson(String pattern) {
            this.pattern = pattern;
        }

        void weigh(SpellingLessons all) {
            more = 0;
            less = 0;
            if (words.size() < LEAST_GAIN) {
                return;
            }
            for (int at = 0; at < words.size(); at++) {
                int word = words.get(at);
                int error = all.error(word, 0);
                more += error - all.error(word, times.get(at));
                less += error - all.error(word, -times.get(at));
            }
        }

        int gain() {
            return Math.max(more, less);
        }

        int step() {
            return more >= less ? 1 : -1;
        }

        /** The shorter of two equals says more about words to come. */
        boolean isBetterThan(Lesson other) {
            if (gain() != other.gain()) {
                return gain() > other.gain();
            }
            return pattern.length() != other.pattern.length()
                    ? pattern.length() < other.pattern.length()
                    : pattern.compareTo(other.pattern) < 0;
        }
    }
}

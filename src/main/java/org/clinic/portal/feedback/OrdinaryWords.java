package org.clinic.portal.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words of English and Spanish that name nobody, as far as anybody needs them who speaks of a text. */
@Component
class OrdinaryWords {

    private static final List<String> LISTS = List.of("words_en.txt", "words_es.txt");

    /** What is left of a word without its ending has to be a word; a name is soon something with an ending. */
    private static final int SHORTEST_STEM = 3;

    private static final int SHORTEST_STEM_OF_ADVERB = 4;

    private final Set<String> words =
            LISTS.stream().flatMap(OrdinaryWords::read).collect(Collectors.toUnmodifiableSet());

    private static Stream<String> read(String list) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrdinaryWords.class.getResourceAsStream(list), list), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param word in small letters without accents */
    boolean has(String word) {
        return words.contains(word) || stems(word).anyMatch(words::contains);
    }

    private static Stream<String> stems(String word) {
        return Stream.of(
                        cut(word, "s", ""),
                        cut(word, "es", ""),
                        cut(word, "ies", "y"),
                        cut(word, "d", ""),
                        cut(word, "ed", ""),
                        cut(word, "ied", "y"),
                        cut(word, "ing", ""),
                        cut(word, "ing", "e"),
                        cut(word, "ly", "").filter(stem -> stem.length() >= SHORTEST_STEM_OF_ADVERB),
                        cut(word, "mente", "").filter(stem -> stem.length() >= SHORTEST_STEM_OF_ADVERB))
                .flatMap(stem -> stem)
                .flatMap(stem -> Stream.concat(Stream.of(stem), undoubled(stem)))
                .filter(stem -> stem.length() >= SHORTEST_STEM);
    }

    private static Stream<String> cut(String word, String ending, String instead) {
        return word.endsWith(ending)
                ? Stream.of(word.substring(0, word.length() - ending.length()) + instead)
                : Stream.empty();
    }

    /** Of stopped and fitting. */
    private static Stream<String> undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1)
                ? Stream.of(stem.substring(0, last))
                : Stream.empty();
    }
}

package org.clinic.portal.readability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How often syllables are counted right, written to {@code target/syllables.txt} too. */
class SyllablesTest {

    private static final PronouncingDictionary DICTIONARY = PronouncingDictionary.read();
    private static final Map<String, Integer> EXCEPTIONS = WordList.read("exceptions.txt");
    private static final Spelling SPELLING = Spelling.load();
    private static final EnglishSyllables SHIPPED = EnglishSyllables.load();
    private static final List<String> REPORT = new ArrayList<>();

    @AfterAll
    static void report() throws IOException {
        REPORT.addFirst(
                "Syllables counted as in the CMU Pronouncing Dictionary, words of Wikipedia's 30,000 most frequent");
        REPORT.forEach(System.out::println);
        Files.write(Path.of("target/syllables.txt"), REPORT);
    }

    @Test
    void theRulesAreRightForWordsTheyWereNotLearnedFrom() {
        var rules = new EnglishSyllables(Map.of(), SPELLING);

        assertThat(DICTIONARY.heldOut()).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(exact("rules alone, words they were not learned from", DICTIONARY.heldOut(), rules))
                .isGreaterThanOrEqualTo(95);
    }

    /** Its list was made so that it is: what misses is said differently when written short, such as "MS". */
    @Test
    void theCounterIsRightForCommonWords() {
        assertThat(exact("as shipped, all common words (by construction)", DICTIONARY.common(), SHIPPED))
                .isGreaterThanOrEqualTo(99.9);
    }

    /** The rules fare worse here, so a list made by hand helps them; with it nothing may be wrong. */
    @Test
    void theCounterIsRightForMedicalWords() {
        var words = WordList.read("medical-words.txt");
        var rules = new EnglishSyllables(EXCEPTIONS, SPELLING);
        long right = words.entrySet().stream()
                .filter(word -> rules.of(word.getKey()) == word.getValue())
                .count();
        double exact = 100.0 * right / words.size();
        REPORT.add(line("medical words counted by hand, without the list made for them", exact, words.size()));

        assertThat(exact).isGreaterThanOrEqualTo(90);
        assertThat(words)
                .allSatisfy((word, syllables) ->
                        assertThat(SHIPPED.of(word)).as(word).isEqualTo(syllables));
    }

    @Test
    void theListHasExactlyWhatTheRulesGetWrong() {
        assertThat(EXCEPTIONS).isEqualTo(SpellingLessons.exceptions(DICTIONARY, SPELLING));
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "table, 2",
        "careful, 2",
        "created, 3",
        "stopped, 1",
        "naïve, 2",
        "café, 2",
        "cafés, 2",
        "touché, 2",
        "every, 2",
        "beforehand, 3",
        "area, 3",
        "idea, 3",
        "quiet, 2",
        "procedure, 3",
        "stenosis, 3",
        "laminectomy, 5"
    })
    void wordsCountAsTheyAreHeard(String word, int syllables) {
        assertThat(SHIPPED.of(word)).isEqualTo(syllables);
    }

    @Test
    void aSoftHyphenIsNoSign() {
        assertThat(SHIPPED.of("care\u00ADful")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2",
        "7, 2",
        "24, 3",
        "100, 3",
        "101, 4",
        "'1,000', 3",
        "2000, 3",
        "1918, 4",
        "1904, 4",
        "2026, 5",
        "3.5, 3",
        "0.25, 5",
        "4th, 1",
        "5551234567, 11",
        "007, 6",
        "999999999, 22"
    })
    void numbersCountAsTheyAreSaid(String number, int syllables) {
        assertThat(SHIPPED.of(number)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "MRI, 3",
        "MRIs, 3",
        "MRI's, 3",
        "WHO, 5",
        "AIDS, 1",
        "NOT, 1",
        "CHRONIC, 2",
        "START, 1",
        "MILD, 1",
        "TODAY, 2",
        "OPEN, 2",
        "PETs, 1",
        "FDA, 3",
        "ICU, 3",
        "EKGs, 3",
        "PTSD, 4",
        "Dr, 2",
        "mg, 3",
        "e.g, 2",
        "i.e, 2",
        "a.m, 2",
        "U.S, 2",
        "Ph.D, 3",
        "etc, 4",
        "X-ray, 2",
        "L4-L5, 4",
        "COVID-19, 4",
        "B12, 2"
    })
    void whatIsWrittenShortCountsAsItIsSaid(String word, int syllables) {
        assertThat(SHIPPED.of(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"follow-up, 3", "non-surgical, 4", "state-of-the-art, 4", "30-minute, 4", "-, 1"})
    void aHyphenatedWordHasTheSyllablesOfItsParts(String word, int syllables) {
        assertThat(SHIPPED.of(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "patient's, 2", "nurse's, 2", "nurse’s, 2", "didn't, 2", "don’t, 1", "can't, 1", "aren't, 2",
                        "isn't, 2",
                "you'll, 1", "it'll, 2", "they're, 1", "could've, 2", "I'd, 1", "it'd, 2", "I'm, 1", "o'clock, 2",
                "O'Neill, 2"
            })
    void anApostropheAddsASyllableWhereOneIsHeard(String word, int syllables) {
        assertThat(SHIPPED.of(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "sol, 1", "espalda, 3", "cirugía, 4", "via, 1", "vía, 2", "médico, 3", "ligamento, 4", "cuidado, 3",
                "quiere, 2",
        "guerra, 2", "pingüino, 3", "muy, 1", "hoy, 1", "mayo, 2", "ahora, 3", "estenosis, 4", "país, 2", "24, 2"
    })
    void spanishWordsCountTheirVowels(String word, int syllables) {
        assertThat(new SpanishSyllables().of(word)).isEqualTo(syllables);
    }

    private static double exact(String what, Collection<String> words, Syllables counter) {
        long right = words.stream()
                .filter(word -> DICTIONARY.agrees(word, counter.of(word)))
                .count();
        double exact = 100.0 * right / words.size();
        REPORT.add(line(what, exact, words.size()));
        return exact;
    }

    private static String line(String what, double exact, int words) {
        return String.format(Locale.ROOT, "%-62s %6.2f %% of %,d", what, exact, words);
    }
}

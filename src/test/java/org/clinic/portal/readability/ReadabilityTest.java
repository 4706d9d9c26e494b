package org.clinic.portal.readability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadabilityTest {

    private static final Passage HEADING = Passage.heading("How to prepare for the procedure");

    @Test
    void aTextIsCountedAndGraded() {
        var readability = read(Passage.paragraph("Eat little. Drink water."));

        assertThat(readability.counts()).isEqualTo(new Counts(2, 4, 6, 0));
        assertThat(readability.grades()).isEqualTo(Grades.of(new Counts(2, 4, 6, 0)));
        assertThat(readability.counts().readingTime()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void headingsCountForNothing() {
        assertThat(read(HEADING, Passage.paragraph("Eat little.")).counts())
                .isEqualTo(read(Passage.paragraph("Eat little.")).counts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.clinic.example",
                "https://clinic.example/knee-replacement/preparation?about=medication",
                "clinic.example/preparation",
                "clinic.example",
                "ana.rodriguez+knee@orthopedics.clinic.example",
                "mailto:ana_rodriguez@clinic.example"
            })
    void anAddressIsOneWordOfOneSyllable(String address) {
        for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            var text = Passage.paragraph("Go to " + address + ". Rest.");

            var readability = Readability.of(List.of(text), Set.of(), language);

            assertThat(readability.counts().words()).isEqualTo(4);
            assertThat(readability.counts().sentences()).isEqualTo(2);
            assertThat(readability.counts().syllables()).isEqualTo(4);
            assertThat(readability.hardestWords()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ask Ph.D. students", "Rest.Then eat", "It is 3.5 mm", "p.ej. yogur", "a.m. or p.m."})
    void aFullStopWithinAWordMakesNoAddress(String text) {
        assertThat(Address.in(text)).isEmpty();
    }

    @Test
    void aListItemIsASentence() {
        var readability = read(Passage.listItem("rest"), Passage.listItem("drink. Then eat"), Passage.listItem(" "));

        assertThat(readability.counts().sentences()).isEqualTo(3);
    }

    @Test
    void paragraphsCanBeGradedAlone() {
        var paragraph = Passage.paragraph("The stenosis narrows the canal.");

        var readability = read(paragraph, Passage.listItem("rest"));

        assertThat(readability.paragraphsOnly()).isEqualTo(read(paragraph).whole());
        assertThat(readability.counts().words()).isEqualTo(6);
    }

    @Test
    void nothingToReadHasNoGrade() {
        for (var readability : List.of(read(), read(HEADING), read(Passage.paragraph(" … ®")))) {
            assertThat(readability.counts()).isEqualTo(Counts.NONE);
            assertThat(readability.grades()).isEmpty();
            assertThat(readability.withoutTerms().grades()).isEmpty();
            assertThat(readability.longestSentences()).isEmpty();
            assertThat(readability.hardestWords()).isEmpty();
        }
    }

    @Test
    void aLongSentenceIsFoundWhereItStands() {
        var long21 = "(One" + " two".repeat(20) + ".)";
        var long25 = "One" + " two".repeat(24) + "!";
        var text = Passage.paragraph("Short. " + long21 + " Short again. " + long25);

        var longest = read(HEADING, text).longestSentences();

        assertThat(longest).extracting(LongSentence::words).containsExactly(25, 21);
        assertThat(longest).extracting(sentence -> sentence.place().passage()).containsOnly(1);
        assertThat(longest).extracting(sentence -> sentence.place().in(text)).containsExactly(long25, long21);
    }

    @Test
    void twentyWordsAreNotTooLongAndFiveSentencesAreEnough() {
        assertThat(read(Passage.paragraph("one ".repeat(20))).longestSentences())
                .isEmpty();
        assertThat(read(Collections.nCopies(7, Passage.listItem("one ".repeat(21)))
                                .toArray(Passage[]::new))
                        .longestSentences())
                .hasSize(5)
                .extracting(sentence -> sentence.place().passage())
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aHardWordIsFoundWhereverItStands() {
        var first = Passage.paragraph("😀 Stenosis means “narrowing”. The stenosis’s cause is age.");
        var second = Passage.listItem("an anesthesiologist sees the stenosis in 1999");

        var hardest = read(first, HEADING, second).hardestWords();

        assertThat(hardest).extracting(HardWord::word).containsExactly("anesthesiologist", "Stenosis", "narrowing");
        assertThat(hardest).extracting(HardWord::syllables).containsExactly(7, 3, 3);
        assertThat(hardest.get(1).places()).extracting(PassagePlace::passage).containsExactly(0, 0, 2);
        assertThat(hardest.get(1).places().getFirst().in(first)).isEqualTo("Stenosis");
        assertThat(hardest.get(1).places().getLast().in(second)).isEqualTo("stenosis");
    }

    @Test
    void eachWordOfATermCountsAsOneSyllable() {
        var text = Passage.paragraph("Lumbar spinal stenosis narrows the spinal canal.");

        var readability = read(Set.of("lumbar spinal stenosis"), text);

        assertThat(readability.counts()).isEqualTo(new Counts(1, 7, 14, 1));
        assertThat(readability.withoutTerms().counts()).isEqualTo(new Counts(1, 7, 10, 0));
        assertThat(readability.withoutTerms().grades().orElseThrow().fleschKincaid())
                .isLessThan(readability.grades().orElseThrow().fleschKincaid());
        assertThat(readability.hardestWords()).isEmpty();
    }

    @Test
    void withoutTermsNothingChanges() {
        var readability = read(Passage.paragraph("Lumbar spinal stenosis narrows the canal."));

        assertThat(readability.withoutTerms()).isEqualTo(readability.whole());
    }

    @Test
    void termsAreFoundWhateverTheirCaseAndSigns() {
        assertThat(termWords("Stenosis", "STENOSIS, stenosis’s and stenosis-free"))
                .isEqualTo(2);
        assertThat(termWords("Vertiflex® procedure", "the vertiflex procedure")).isEqualTo(2);
        assertThat(termWords("vertiflex procedure", "the Vertiflex® procedure")).isEqualTo(2);
    }

    @Test
    void termsAreWholeWordsInOneRun() {
        assertThat(termWords("lamina", "laminate")).isZero();
        assertThat(termWords("lumbar stenosis", "lumbar, stenosis")).isZero();
        assertThat(termWords("lumbar stenosis", "lumbar. Stenosis")).isZero();
        assertThat(termWords("®", "lumbar")).isZero();
    }

    @Test
    void theLongerOfTwoTermsIsMeant() {
        var readability = read(Set.of("spinal", "spinal stenosis"), Passage.paragraph("Spinal stenosis hurts."));

        assertThat(readability.withoutTerms().counts()).isEqualTo(new Counts(1, 3, 3, 0));
    }

    @Test
    void onlyEnglishHasGrades() {
        var spanish = Readability.of(
                List.of(Passage.paragraph("¿Qué es la estenosis? Un canal estrecho.")),
                Set.of(),
                Locale.of("es", "MX"));

        assertThat(spanish.counts()).isEqualTo(new Counts(2, 7, 13, 2));
        assertThat(spanish.grades()).isEmpty();
        assertThat(spanish.withoutTerms().grades()).isEmpty();
        assertThat(spanish.hardestWords()).extracting(HardWord::word).containsExactly("estenosis", "estrecho");
    }

    @Test
    void anyEnglishIsEnglish() {
        assertThat(Readability.of(List.of(Passage.paragraph("Rest.")), Set.of(), Locale.UK)
                        .grades())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "e",
                "x",
                "W",
                "1",
                "é",
                "a.",
                "a'",
                "1a",
                "a-",
                "A.",
                "a'ed",
                " ",
                ".",
                "!",
                "\"",
                ")",
                ". ",
                "? ",
                ".)",
                "®",
                "\u0301",
                "😀",
                "\uD83D",
                "A. a ",
                "stenosis ",
                "1.",
                ",1",
                "a\u00AD",
                "a@",
                "a@b",
                "aa.aa",
                "aa.A",
                "a@b.c ",
                "www.",
                "https://",
                "https://a/b "
            })
    @Timeout(5)
    void noTextIsSlow(String piece) {
        var text = piece.repeat(200_000 / piece.length());

        var readability = read(Set.of("stenosis stenosis", "a"), Passage.paragraph(text));

        assertThat(readability.counts().words()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aLongTopicIsReadInNoTime() {
        var topic = new ArrayList<Passage>();
        for (int paragraph = 0; paragraph < 50; paragraph++) {
            topic.add(Passage.paragraph("Patient number %d asks Dr. Smith about stenosis. ".formatted(paragraph)
                    + "A doctor removes small pieces of the ligament to make room again, e.g. for the nerves. "
                            .repeat(6)));
        }
        var terms = Set.of("lumbar spinal stenosis", "mild®");
        for (int warm = 0; warm < 200; warm++) {
            Readability.of(topic, terms, Locale.ENGLISH);
        }

        var times = new ArrayList<Long>();
        for (int time = 0; time < 21; time++) {
            long start = System.nanoTime();
            var readability = Readability.of(topic, terms, Locale.ENGLISH);
            times.add(System.nanoTime() - start);
            assertThat(readability.counts().words()).isGreaterThan(5_000);
        }

        Collections.sort(times);
        System.out.printf("Readability of 5,000 words: %.2f ms%n", times.get(10) / 1e6);
        assertThat(Duration.ofNanos(times.get(10))).isLessThan(Duration.ofMillis(20));
    }

    @Test
    void theAverageSpeaksOfTheWholeText() {
        var grades = read(Passage.paragraph("One two three four five. "), Passage.listItem("six"))
                .grades()
                .orElseThrow();

        assertThat(grades.fleschKincaid()).isEqualTo(0.39 * 3 + 11.8 * 6 / 6 - 15.59, within(1e-9));
    }

    /** How many words the term was found in: each loses all its syllables but one. */
    private static int termWords(String term, String text) {
        var words = Sentence.of(text).stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
        var found = Terms.of(Set.of(term));
        int count = 0;
        for (int at = 0; at < words.size(); at++) {
            count += found.lengthAt(at, words, text);
        }
        return count;
    }

    private static Readability read(Passage... passages) {
        return read(Set.of(), passages);
    }

    private static Readability read(Set<String> terms, Passage... passages) {
        return Readability.of(List.of(passages), terms, Locale.ENGLISH);
    }
}

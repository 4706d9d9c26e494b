package org.clinic.portal.readability;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GradesTest {

    @ParameterizedTest
    @CsvSource({"1, 13, 26, 13.08, 24.44", "1, 5, 7, 2.88, 83.32", "1, 6, 6, -1.45, 116.145"})
    void theFormulasGiveWhatTheirAuthorsPublished(
            int sentences, int words, int syllables, double fleschKincaid, double readingEase) {
        var grades = Grades.of(new Counts(sentences, words, syllables, 0)).orElseThrow();

        assertThat(grades.fleschKincaid()).isEqualTo(fleschKincaid, within(0.005));
        assertThat(grades.readingEase()).isEqualTo(readingEase, within(0.0051));
    }

    @Test
    void shortWordsMakeAReadingEaseAboveAHundred() {
        assertThat(grades(1, 6, 6, 0).readingEase()).isEqualTo(116.145, within(0.0000005));
    }

    @Test
    void smogCountsPolysyllablesInThirtySentences() {
        assertThat(grades(1, 9, 20, 4).smog()).isEqualTo(14.554593, within(0.0000005));
        assertThat(grades(30, 90, 90, 0).smog()).isEqualTo(3.1291);
    }

    @Test
    void smogIsAnEstimateBelowThirtySentences() {
        assertThat(grades(29, 100, 150, 10).smogEstimated()).isTrue();
        assertThat(grades(30, 100, 150, 10).smogEstimated()).isFalse();
    }

    @Test
    void nothingToReadHasNoGrade() {
        assertThat(Grades.of(Counts.NONE)).isEmpty();
        assertThat(Grades.of(new Counts(0, 3, 4, 0))).isEmpty();
        assertThat(Grades.of(new Counts(1, 0, 0, 0))).isEmpty();
    }

    @Test
    void aMinuteIsTwoHundredAndThirtyEightWords() {
        assertThat(new Counts(20, 238, 300, 0).readingTime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(new Counts(1, 1, 1, 0).readingTime()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Counts.NONE.readingTime()).isZero();
    }

    @Test
    void aPageTakesTheNearestWholeMinuteButNeverNone() {
        assertThat(Counts.NONE.minutesToRead()).isEqualTo(1);
        assertThat(new Counts(1, 353, 1, 0).minutesToRead()).isEqualTo(1);
        assertThat(new Counts(1, 357, 1, 0).minutesToRead()).isEqualTo(2);
    }

    private static Grades grades(int sentences, int words, int syllables, int polysyllables) {
        return Grades.of(new Counts(sentences, words, syllables, polysyllables)).orElseThrow();
    }
}

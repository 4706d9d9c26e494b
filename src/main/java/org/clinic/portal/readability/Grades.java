package org.clinic.portal.readability;

import java.util.Optional;

/**
 * How hard an English text is, by three formulas. They see the length of words and sentences and nothing else: not
 * whether a word is known, an order sensible or a statement true. None is rounded, and none is bounded: very easy text
 * has a grade below 0 or a reading ease above 100.
 *
 * @param fleschKincaid years of United States schooling, {@code 0.39·words/sentences + 11.8·syllables/words − 15.59}:
 *     Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75
 * @param readingEase from about 0 (very hard) to 100 (very easy),
 *     {@code 206.835 − 1.015·words/sentences − 84.6·syllables/words}: Flesch (1948), A new readability yardstick,
 *     Journal of Applied Psychology 32, 221–233
 * @param smog years of United States schooling for full comprehension,
 *     {@code 1.0430·√(30·polysyllables/sentences) + 3.1291}: McLaughlin (1969), SMOG grading, Journal of Reading 12,
 *     639–646; never below 3.1291
 * @param smogEstimated whether the text has fewer than {@value #SMOG_SENTENCES} sentences, the sample that SMOG was made
 *     for, so that its grade is extrapolated
 */
public record Grades(double fleschKincaid, double readingEase, double smog, boolean smogEstimated) {

    static final int SMOG_SENTENCES = 30;

    /** The grades of what was counted; none if there was nothing to read. */
    public static Optional<Grades> of(Counts counts) {
        if (counts.sentences() == 0 || counts.words() == 0) {
            return Optional.empty();
        }
        double wordsPerSentence = (double) counts.words() / counts.sentences();
        double syllablesPerWord = (double) counts.syllables() / counts.words();
        double polysyllables = (double) SMOG_SENTENCES * counts.polysyllables() / counts.sentences();
        return Optional.of(new Grades(
                0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59,
                206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord,
                1.043 * Math.sqrt(polysyllables) + 3.1291,
                counts.sentences() < SMOG_SENTENCES));
    }
}

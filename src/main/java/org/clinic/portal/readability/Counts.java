package org.clinic.portal.readability;

import java.time.Duration;

/**
 * What was counted in a text.
 *
 * @param words what stands between spaces, dashes and slashes, if it has a letter or a digit; a hyphenated word is one
 *     word, as Flesch (1948) and McLaughlin (1969) count it
 * @param syllables as the words are read aloud, numbers and abbreviations too; of an address one
 * @param polysyllables words of {@value #POLYSYLLABLE} syllables or more, each time they occur
 */
public record Counts(int sentences, int words, int syllables, int polysyllables) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    static final int POLYSYLLABLE = 3;

    /** Brysbaert, M. (2019): How many words do we read per minute? Journal of Memory and Language 109, 104047. */
    private static final int WORDS_A_MINUTE = 238;

    /**
     * How long an adult takes to read it silently, at {@value #WORDS_A_MINUTE} words a minute: the mean for English
     * non-fiction (Brysbaert 2019). Rounded up to a whole second; most adults read 175 to 300 words a minute.
     */
    public Duration readingTime() {
        return Duration.ofSeconds(Math.ceilDiv(60L * words, WORDS_A_MINUTE));
    }

    /** The same in whole minutes, as people are told it: never none. */
    public long minutesToRead() {
        return Math.max(1, readingTime().plusSeconds(30).toMinutes());
    }

    Counts withSentence() {
        return new Counts(sentences + 1, words, syllables, polysyllables);
    }

    Counts withWord(int ofSyllables) {
        return new Counts(
                sentences, words + 1, syllables + ofSyllables, polysyllables + (ofSyllables >= POLYSYLLABLE ? 1 : 0));
    }

    Counts plus(Counts other) {
        return new Counts(
                sentences + other.sentences,
                words + other.words,
                syllables + other.syllables,
                polysyllables + other.polysyllables);
    }
}

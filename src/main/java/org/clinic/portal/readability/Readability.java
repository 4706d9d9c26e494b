package org.clinic.portal.readability;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How hard a text is to read.
 *
 * <p>Sentences, words and syllables are counted in paragraphs and list items; headings count for nothing. A list item is
 * at least one sentence, as long as it has a word.
 *
 * @param whole paragraphs and list items together
 * @param withoutTerms the same sentences and words, but each word of an unavoidable term counted as one syllable. The
 *     reader has to learn these words anyway, and the writer cannot change them, so they should not hide what the writer
 *     can change. That medical terms alone lift a text by grades was shown by taking them out (The impact of medical
 *     terminology on readability of patient education materials, Journal of Community Health Nursing 2007,
 *     doi:10.1080/07370010701316254); taken out, though, they shorten the sentences too and flatter the text
 * @param paragraphsOnly paragraphs without list items, for whoever holds that formulas made for running text say nothing
 *     about lists
 * @param longestSentences up to {@value #LONGEST_SENTENCES} sentences of more than {@value #LONG_SENTENCE} words, the
 *     longest first; plain-language guides advise to stay at 15 to 20
 * @param hardestWords up to {@value #HARDEST_WORDS} polysyllables, those with the most syllables first, then those that
 *     occur most often; neither numbers nor words of unavoidable terms
 */
public record Readability(
        Measure whole,
        Measure withoutTerms,
        Measure paragraphsOnly,
        List<LongSentence> longestSentences,
        List<HardWord> hardestWords) {

    static final int LONGEST_SENTENCES = 5;
    static final int LONG_SENTENCE = 20;
    static final int HARDEST_WORDS = 20;

    public Readability {
        longestSentences = List.copyOf(longestSentences);
        hardestWords = List.copyOf(hardestWords);
    }

    /**
     * Reads a text. Never fails, whatever the text is.
     *
     * @param terms words and phrases the text cannot do without, such as "lumbar spinal stenosis" or "mild®"; compared
     *     word by word without regard to case and ®
     * @param language grades exist for English only; of a text in any other language syllables are counted as in
     *     Spanish, where every vowel is spoken as written
     */
    public static Readability of(List<Passage> passages, Collection<String> terms, Locale language) {
        return new Reading(Terms.of(terms), language).of(passages);
    }

    /**
     * The measures of several texts of one language as if they were one, without reading them again. Says nothing of
     * single sentences and words.
     */
    public static Readability together(Collection<Readability> parts) {
        return new Readability(
                Measure.together(parts.stream().map(Readability::whole).toList()),
                Measure.together(parts.stream().map(Readability::withoutTerms).toList()),
                Measure.together(parts.stream().map(Readability::paragraphsOnly).toList()),
                List.of(),
                List.of());
    }

    public Counts counts() {
        return whole.counts();
    }

    public Optional<Grades> grades() {
        return whole.grades();
    }
}

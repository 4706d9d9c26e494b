package org.clinic.portal.readability;

import java.util.Comparator;
import java.util.List;

/**
 * A polysyllable, and everywhere it occurs, in the order of the text.
 *
 * @param word as it is written where it first occurs, without a possessive ending
 */
public record HardWord(String word, int syllables, List<PassagePlace> places) {

    static final Comparator<HardWord> HARDEST_FIRST = Comparator.comparingInt(HardWord::syllables)
            .thenComparingInt(word -> word.places().size())
            .reversed()
            .thenComparing(HardWord::word);

    public HardWord {
        places = List.copyOf(places);
    }
}

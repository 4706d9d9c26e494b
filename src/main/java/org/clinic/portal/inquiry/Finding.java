package org.clinic.portal.inquiry;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.clinic.portal.base.text.FoldedText;
import org.clinic.portal.base.text.FoldedText.Place;

/**
 * By what an inquiry was found.
 *
 * @param words those that were looked for, folded
 * @param elsewhere where those stand that are neither in the name nor in the message
 */
public record Finding(List<String> words, List<Elsewhere> elsewhere) {

    public Finding {
        words = List.copyOf(words);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A part of an inquiry that its row does not show otherwise, and what it says. */
    public record Elsewhere(Part part, String text) {}

    /** The parts, in the order in which they are said. */
    public enum Part {
        REFERENCE,
        PHONE,
        EMAIL,
        ANSWER,
        /** Words that the sender added later. */
        ADDITION,
        NOTE
    }

    /** Where words that were looked for stand in a text, from its beginning on and apart from each other. */
    public List<Place> placesIn(String text) {
        var folded = FoldedText.of(text);
        var places = words.stream()
                .flatMap(word -> folded.places(word, Said.isShort(word)).stream())
                .sorted(Comparator.comparing(Place::begin).thenComparing(Place::end, Comparator.reverseOrder()))
                .toList();
        return places.stream().filter(new ApartFromTheOneBefore()).toList();
    }

    private static class ApartFromTheOneBefore implements Predicate<Place> {

        private int end;

        @Override
        public boolean test(Place place) {
            boolean isApart = place.begin() >= end;
            end = isApart ? place.end() : end;
            return isApart;
        }
    }
}

package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.base.text.FoldedText;
import org.clinic.portal.content.Explanations;
import org.clinic.portal.glossary.Explanation;

/**
 * Explains each word where it stands first on one page; so it is of one rendering alone. Case, accents and apostrophes make
 * no difference; of a longer and a shorter form at one place the longer is meant.
 */
final class WordsOfPage implements Explanations {

    private final List<Waiting> waiting;
    private int explained;

    /** A word that the page has not said yet. */
    private record Waiting(Explanation explanation, List<String> forms) {}

    private record Met(Waiting word, FoldedText.Place place) {}

    WordsOfPage(List<Explanation> words) {
        waiting = new ArrayList<>(
                words.stream().map(word -> new Waiting(word, forms(word))).toList());
    }

    private static List<String> forms(Explanation word) {
        return Stream.concat(Stream.of(word.word()), word.forms().stream())
                .map(Folded::of)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Override
    public List<Explained> in(String line, Free free) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var folded = FoldedText.of(line);
        var met = waiting.stream()
                .flatMap(word -> first(word, line, folded, free).stream())
                .sorted(Comparator.comparingInt((Met each) -> each.place().begin())
                        .thenComparing(each -> each.place().end(), Comparator.reverseOrder()))
                .toList();
        var result = new ArrayList<Explained>();
        int behind = 0;
        for (var each : met) {
            if (each.place().begin() >= behind) {
                behind = each.place().end();
                waiting.remove(each.word());
                explained++;
                var meaning = each.word().explanation();
                result.add(
                        new Explained(each.place().begin(), behind, "w-" + explained, meaning.word(), meaning.text()));
            }
        }
        return result;
    }

    private static Optional<Met> first(Waiting word, String line, FoldedText folded, Free free) {
        return word.forms().stream()
                .flatMap(form -> folded.places(form, true).stream())
                .filter(place -> endsAWord(line, place.end()) && free.is(place.begin(), place.end()))
                .min(Comparator.comparingInt(FoldedText.Place::begin)
                        .thenComparing(FoldedText.Place::end, Comparator.reverseOrder()))
                .map(place -> new Met(word, place));
    }

    private static boolean endsAWord(String line, int end) {
        return end >= line.length() || !Character.isLetterOrDigit(line.codePointAt(end));
    }
}

package org.clinic.portal.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One reading of a text from its first passage to its last, and what was noted on the way. */
final class Reading {

    private static final Syllables ENGLISH = EnglishSyllables.load();
    private static final Syllables SPANISH = new SpanishSyllables();

    private final Terms terms;
    private final boolean english;
    /** A text is a few hundred words over and over. */
    private final Map<String, Integer> counted = new HashMap<>();

    private final List<LongSentence> longSentences = new ArrayList<>();
    private final Map<String, Polysyllable> polysyllables = new HashMap<>();
    private Counts paragraphs = Counts.NONE;
    private Counts listItems = Counts.NONE;
    private Counts withoutTerms = Counts.NONE;

    Reading(Terms terms, Locale language) {
        this.terms = terms;
        english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    Readability of(List<Passage> passages) {
        for (int at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            switch (passage.kind()) {
                case PARAGRAPH -> paragraphs = paragraphs.plus(read(at, passage.text()));
                case LIST_ITEM -> listItems = listItems.plus(read(at, passage.text()));
                case HEADING -> {}
            }
        }
        return new Readability(
                new Measure(paragraphs.plus(listItems), english),
                new Measure(withoutTerms, english),
                new Measure(paragraphs, english),
                longestSentences(),
                hardestWords());
    }

    private Counts read(int passage, String text) {
        var counts = Counts.NONE;
        for (var sentence : Sentence.of(text)) {
            counts = counts.plus(read(passage, text, sentence));
        }
        return counts;
    }

    private Counts read(int passage, String text, Sentence sentence) {
        var words = sentence.words();
        var full = Counts.NONE.withSentence();
        var easy = full;
        int endOfTerm = 0;
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            int syllables = syllables(word);
            full = full.withWord(syllables);
            if (at >= endOfTerm) {
                endOfTerm = at + terms.lengthAt(at, words, text);
            }
            if (at < endOfTerm) {
                easy = easy.withWord(1);
            } else {
                easy = easy.withWord(syllables);
                note(word, syllables, passage);
            }
        }
        withoutTerms = withoutTerms.plus(easy);
        if (words.size() > Readability.LONG_SENTENCE) {
            longSentences.add(
                    new LongSentence(new PassagePlace(passage, sentence.start(), sentence.end()), words.size()));
        }
        return full;
    }

    private int syllables(Word word) {
        return word.address() ? 1 : counted.computeIfAbsent(word.text(), english ? ENGLISH::of : SPANISH::of);
    }

    private void note(Word word, int syllables, int passage) {
        if (syllables >= Counts.POLYSYLLABLE && !word.isNumber()) {
            polysyllables
                    .computeIfAbsent(word.name(), name -> new Polysyllable(word, syllables, new ArrayList<>()))
                    .places()
                    .add(new PassagePlace(passage, word.start(), word.end()));
        }
    }

    private List<LongSentence> longestSentences() {
        return longSentences.stream()
                .sorted(Comparator.comparingInt(LongSentence::words).reversed())
                .limit(Readability.LONGEST_SENTENCES)
                .toList();
    }

    private List<HardWord> hardestWords() {
        return polysyllables.values().stream()
                .map(Polysyllable::asHardWord)
                .sorted(HardWord.HARDEST_FIRST)
                .limit(Readability.HARDEST_WORDS)
                .toList();
    }

    /** A hard word, while places are still being found. */
    private record Polysyllable(Word first, int syllables, List<PassagePlace> places) {

        HardWord asHardWord() {
            return new HardWord(first.withoutPossessive(), syllables, places);
        }
    }
}

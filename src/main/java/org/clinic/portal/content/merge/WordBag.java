package org.clinic.portal.content.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The words of some lines, without their order: what shows that one is the other, edited. */
final class WordBag {

    private final int[] words;

    private WordBag(int[] words) {
        this.words = words;
    }

    /** Bags can be compared if they have the dictionary in common. It learns the words. */
    static WordBag of(List<Token> tokens, Map<Object, Integer> dictionary) {
        return new WordBag(tokens.stream()
                .filter(Token::isWord)
                .mapToInt(word -> dictionary.computeIfAbsent(word.key(), unknown -> dictionary.size()))
                .sorted()
                .toArray());
    }

    static WordBag together(Collection<WordBag> bags) {
        return new WordBag(bags.stream()
                .flatMapToInt(bag -> Arrays.stream(bag.words))
                .sorted()
                .toArray());
    }

    int size() {
        return words.length;
    }

    /** How many words both have. */
    int common(WordBag other) {
        int common = 0;
        for (int mine = 0, others = 0; mine < words.length && others < other.words.length; ) {
            if (words[mine] == other.words[others]) {
                common++;
                mine++;
                others++;
            } else if (words[mine] < other.words[others]) {
                mine++;
            } else {
                others++;
            }
        }
        return common;
    }

    /** The words that the other lacks. */
    WordBag without(WordBag other) {
        var left = new int[words.length];
        int size = 0;
        for (int mine = 0, others = 0; mine < words.length; mine++) {
            while (others < other.words.length && other.words[others] < words[mine]) {
                others++;
            }
            if (others < other.words.length && other.words[others] == words[mine]) {
                others++;
            } else {
                left[size++] = words[mine];
            }
        }
        return new WordBag(Arrays.copyOf(left, size));
    }

    /** Whether at least half of the words are in the other. */
    boolean isMostlyIn(WordBag other) {
        return size() > 0 && 2 * common(other) >= size();
    }

    /** Whether half of all words are common, or a quarter while one has no word that the other lacks. */
    boolean isKin(WordBag other, int common) {
        int both = size() + other.size();
        return common > 0 && (4 * common >= both || 8 * common >= both && common == Math.min(size(), other.size()));
    }
}

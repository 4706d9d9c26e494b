package org.clinic.portal.readability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The unavoidable terms of a text, found as whole words whatever their case, with or without ® or a possessive ending.
 * Of two terms that begin at the same word the longer one is meant. Another form of the word, such as a plural, is
 * another term.
 *
 * @param byFirstWord the words of each term, the longest first
 */
record Terms(Map<String, List<List<String>>> byFirstWord) {

    private static final String REGISTERED = "®™℠";

    static Terms of(Collection<String> terms) {
        var byFirstWord = new HashMap<String, List<List<String>>>();
        for (var term : terms) {
            var names = Word.of(term).stream().map(Word::name).toList();
            if (!names.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(names.getFirst(), name -> new ArrayList<>())
                        .add(names);
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        Comparator.<List<String>>comparingInt(List::size).reversed()));
        return new Terms(Map.copyOf(byFirstWord));
    }

    /** How many words from this one on are a term; 0 if none begins here. */
    int lengthAt(int first, List<Word> words, String text) {
        for (var term : byFirstWord.getOrDefault(words.get(first).name(), List.of())) {
            if (isAt(first, words, text, term)) {
                return term.size();
            }
        }
        return 0;
    }

    private static boolean isAt(int first, List<Word> words, String text, List<String> term) {
        if (first + term.size() > words.size()) {
            return false;
        }
        for (int next = 1; next < term.size(); next++) {
            var before = words.get(first + next - 1);
            var word = words.get(first + next);
            if (!word.name().equals(term.get(next)) || !isOneRun(text, before.end(), word.start())) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but space and signs of registration stands between. */
    private static boolean isOneRun(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(sign ->
                        Character.isWhitespace(sign) || Character.isSpaceChar(sign) || REGISTERED.indexOf(sign) >= 0);
    }
}

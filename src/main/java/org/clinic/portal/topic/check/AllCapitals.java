package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Set;
import org.clinic.portal.readability.Word;

/**
 * A run of words in capitals, which are slower to read and are shouted. Abbreviations may stand beside each other (MRI
 * CT): a run has a word of six letters, or is half of small words such as NOT, or three words of eleven letters.
 */
final class AllCapitals implements Check.LineRule {

    private static final int LONG_WORD = 6;
    private static final int LONG_RUN = 3;
    private static final int LETTERS_IN_RUN = 11;
    private static final Set<String> SMALL = Set.of(
            "ALL", "AND", "ANY", "ARE", "AT", "BE", "CAN", "DO", "FOR", "IF", "IN", "IS", "IT", "MAY", "MUST", "NO",
            "NOT", "OF", "ON", "ONLY", "THE", "THIS", "TO", "WE", "WILL", "YOU", "YOUR", "AL", "CON", "DE", "DEL", "EL",
            "EN", "ES", "ESTE", "LA", "LAS", "LOS", "NI", "POR", "QUE", "SI", "SIN", "SOLO", "SU", "TU", "UN", "UNA");

    @Override
    public void lookAt(CheckedText text, Found found) {
        for (var line : text.lines()) {
            for (var sentence : line.sentences()) {
                look(line, sentence.words(), found);
            }
        }
    }

    private static void look(CheckedLine line, List<Word> words, Found found) {
        int first = 0;
        while (first < words.size()) {
            int next = first;
            while (next < words.size() && isCapitals(words.get(next).text())) {
                next++;
            }
            var run = words.subList(first, next);
            if (isShouted(run)) {
                found.words(line, run.getFirst().start(), run.getLast().end());
            }
            first = next + 1;
        }
    }

    private static boolean isShouted(List<Word> run) {
        return run.size() > 1
                && (run.stream().anyMatch(word -> word.text().length() >= LONG_WORD)
                        || run.size() >= LONG_RUN && letters(run) >= LETTERS_IN_RUN
                        || 2 * small(run) >= run.size());
    }

    private static long small(List<Word> run) {
        return run.stream().filter(word -> SMALL.contains(word.text())).count();
    }

    private static int letters(List<Word> run) {
        return run.stream().mapToInt(word -> word.text().length()).sum();
    }

    private static boolean isCapitals(String word) {
        boolean large = false;
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLowerCase(word.charAt(at))) {
                return false;
            }
            large = large || Character.isUpperCase(word.charAt(at));
        }
        return large;
    }
}

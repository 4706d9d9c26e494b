package org.clinic.portal.website.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shown of a text: its best sentences, with the words marked that were looked for. */
final class Excerpt {

    private static final int LENGTH = 200;
    private static final int LONGEST = 320;
    private static final int BEFORE = 80;

    private Excerpt() {}

    static List<Piece> of(String text, String language, Set<String> stems) {
        var sentences = sentences(text, language);
        int best = 0;
        long most = 0;
        for (int at = 0; at < sentences.size(); at++) {
            long found = found(sentences.get(at), language, stems);
            if (found > most) {
                best = at;
                most = found;
            }
        }
        return marked(shortened(joined(sentences, best), language, stems), language, stems);
    }

    static List<Piece> marked(String text, String language, Set<String> stems) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var word : WrittenWord.of(text)) {
            if (stems.contains(Stem.of(word.folded(), language))) {
                if (word.from() > from) {
                    pieces.add(new Piece(text.substring(from, word.from()), false));
                }
                pieces.add(new Piece(text.substring(word.from(), word.to()), true));
                from = word.to();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    private static long found(String sentence, String language, Set<String> stems) {
        return WrittenWord.of(sentence).stream()
                .map(word -> Stem.of(word.folded(), language))
                .filter(stems::contains)
                .collect(Collectors.toSet())
                .size();
    }

    private static String joined(List<String> sentences, int from) {
        var joined = new StringBuilder();
        for (var sentence : sentences.subList(Math.min(from, sentences.size()), sentences.size())) {
            if (!joined.isEmpty() && joined.length() + sentence.length() > LENGTH) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(sentence);
        }
        return joined.toString();
    }

    /** A sentence that is too long is cut between words, around the first that was looked for. */
    private static String shortened(String text, String language, Set<String> stems) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int word = WrittenWord.of(text).stream()
                .filter(written -> stems.contains(Stem.of(written.folded(), language)))
                .mapToInt(WrittenWord::from)
                .findFirst()
                .orElse(0);
        int from = word <= BEFORE ? 0 : text.indexOf(' ', word - BEFORE) + 1;
        int to = text.lastIndexOf(' ', from + LENGTH);
        to = to <= Math.max(from, word) ? Math.min(text.length(), from + LENGTH) : to;
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }

    private static List<String> sentences(String text, String language) {
        var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        var sentences = new ArrayList<String>();
        text.lines().map(line -> line.replaceFirst("^\\s*[•☐>—]\\s*", "")).forEach(line -> {
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = to;
            }
        });
        return sentences;
    }
}

package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.RichText;

/**
 * Where the characters of a text are in the text that it became. A text is its lines, with one line feed between two of
 * them. A line is followed wherever it was moved to, a word within its line.
 */
public final class TextTrace {

    private static final int NOWHERE = -1;

    private final List<String> before;
    private final List<String> after;
    private final int[] starts;
    private final int[] sideStarts;
    private final String text;
    private final String sideText;

    /** For each character of the text before, where it is; and for each of the text after, where it was. */
    private final int[] now;

    private final int[] origin;
    private final boolean moved;

    public TextTrace(List<String> before, List<String> after) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        text = String.join("\n", before);
        sideText = String.join("\n", after);
        starts = starts(before);
        sideStarts = starts(after);
        now = new int[text.length()];
        origin = new int[sideText.length()];
        Arrays.fill(now, NOWHERE);
        Arrays.fill(origin, NOWHERE);

        var alignment = new Alignment<>(rich(before), rich(after), Token::of, RichText::isBlank);
        int line = 0;
        int sideLine = 0;
        for (var change : alignment.changes()) {
            pairLines(line, sideLine, change.from() - line);
            if (change.kin()) {
                compare(change);
            }
            line = change.to();
            sideLine = change.sideTo();
        }
        pairLines(line, sideLine, before.size() - line);
        alignment.moves().forEach((from, to) -> compare(new Change(from, from + 1, to, to + 1, true)));
        moved = !alignment.moves().isEmpty();
    }

    private static int[] starts(List<String> lines) {
        var starts = new int[lines.size()];
        for (int line = 1; line < starts.length; line++) {
            starts[line] = starts[line - 1] + lines.get(line - 1).length() + 1;
        }
        return starts;
    }

    private static List<RichText> rich(List<String> lines) {
        return lines.stream().map(RichText::plain).toList();
    }

    private void pairLines(int line, int sideLine, int count) {
        if (count > 0) {
            var last = line + count - 1;
            pair(
                    starts[line],
                    sideStarts[sideLine],
                    starts[last] + before.get(last).length() - starts[line]);
        }
    }

    private void pair(int from, int sideFrom, int length) {
        for (int index = 0; index < length; index++) {
            now[from + index] = sideFrom + index;
            origin[sideFrom + index] = from + index;
        }
    }

    /** Finds the words of lines that were edited, split or joined. */
    private void compare(Change lines) {
        var words = words(before, starts, lines.from(), lines.to());
        var sideWords = words(after, sideStarts, lines.sideFrom(), lines.sideTo());
        int word = 0;
        int sideWord = 0;
        for (var change : Differences.between(words.texts, sideWords.texts)) {
            pairWords(words, word, sideWords, sideWord, change.from() - word);
            if (change.to() == change.from() + 1 && change.sideTo() == change.sideFrom() + 1) {
                compareLetters(words, change.from(), sideWords, change.sideFrom());
            }
            word = change.to();
            sideWord = change.sideTo();
        }
        pairWords(words, word, sideWords, sideWord, words.texts.size() - word);
    }

    private void pairWords(Words words, int word, Words sideWords, int sideWord, int count) {
        for (int index = 0; index < count; index++) {
            pair(
                    words.starts.get(word + index),
                    sideWords.starts.get(sideWord + index),
                    words.texts.get(word + index).length());
        }
    }

    /** A word that was corrected is the same word: at least half of its letters stand at its beginning and its end. */
    private void compareLetters(Words words, int word, Words sideWords, int sideWord) {
        var one = letters(words.texts.get(word));
        var other = letters(sideWords.texts.get(sideWord));
        int start = Differences.commonStart(one, other);
        int end = Differences.commonEnd(one, other, start);
        if (2 * (start + end) < one.size()) {
            return;
        }
        pair(words.starts.get(word), sideWords.starts.get(sideWord), start);
        pair(words.starts.get(word) + one.size() - end, sideWords.starts.get(sideWord) + other.size() - end, end);
    }

    private static List<Character> letters(String word) {
        return word.chars().mapToObj(letter -> (char) letter).toList();
    }

    /** The words, spaces and signs of some lines, and where each begins in the whole text. */
    private record Words(List<String> texts, List<Integer> starts) {}

    private static Words words(List<String> lines, int[] starts, int from, int to) {
        var words = new Words(new ArrayList<>(), new ArrayList<>());
        for (int line = from; line < to; line++) {
            int at = starts[line];
            if (line > from) {
                words.texts.add("\n");
                words.starts.add(at - 1);
            }
            for (var token : Token.of(RichText.plain(lines.get(line)))) {
                var piece = (Token.Piece) token;
                words.texts.add(piece.text());
                words.starts.add(at);
                at += piece.text().length();
            }
        }
        return words;
    }

    /** Whether a line stands between other lines than before. */
    public boolean hasMoves() {
        return moved;
    }

    /** Whether at least one of these characters of the text after was not in the text before. */
    public boolean isNew(Stretch stretch) {
        return Arrays.stream(origin, stretch.from(), stretch.to()).anyMatch(place -> place == NOWHERE);
    }

    /**
     * Where a stretch of the text before is now: with what was inserted or replaced in it, without what was added around
     * it. Of a stretch that was torn apart, the longest part. Nothing if no letter or digit of it is left.
     */
    public Optional<Stretch> follow(Stretch stretch) {
        var longest = new int[] {0, 0};
        int from = stretch.from();
        while (from < stretch.to()) {
            if (now[from] == NOWHERE) {
                from++;
                continue;
            }
            int last = lastOfPart(from, stretch);
            int letters = letters(from, last);
            if (letters > longest[1] - longest[0] || longest[1] == 0 && letters > 0) {
                longest = new int[] {from, last + 1};
            }
            from = last + 1;
        }
        return longest[1] == 0 ? Optional.empty() : Optional.of(whole(stretch, longest[0], longest[1] - 1));
    }

    /** The last character, from this one on, that follows on it with nothing but new text in between. */
    private int lastOfPart(int from, Stretch stretch) {
        int last = from;
        for (int next = from + 1; next < stretch.to(); next++) {
            if (now[next] == NOWHERE) {
                continue;
            }
            if (now[next] <= now[last] || isForeign(now[last] + 1, now[next])) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private boolean isForeign(int sideFrom, int sideTo) {
        return Arrays.stream(origin, sideFrom, sideTo).anyMatch(place -> place != NOWHERE);
    }

    private int letters(int from, int last) {
        return (int) text.substring(from, last + 1)
                .chars()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** With what stands now in place of the beginning, or the end, of the stretch. */
    private Stretch whole(Stretch stretch, int first, int last) {
        int from = now[first];
        int to = now[last] + 1;
        if (first > stretch.from()) {
            int start = from;
            while (start > 0 && isNewLetter(start - 1)) {
                start--;
            }
            if (isWhereBeforeWas(stretch.from(), start)) {
                from = start;
            }
        }
        if (last < stretch.to() - 1) {
            int end = to;
            while (end < sideText.length() && isNewLetter(end)) {
                end++;
            }
            if (isWhereAfterWas(stretch.to(), end)) {
                to = end;
            }
        }
        return new Stretch(from, to);
    }

    private boolean isNewLetter(int place) {
        return origin[place] == NOWHERE && sideText.charAt(place) != '\n';
    }

    private boolean isWhereBeforeWas(int place, int sidePlace) {
        return startsLine(text, place) ? startsLine(sideText, sidePlace) : now[place - 1] == sidePlace - 1;
    }

    private boolean isWhereAfterWas(int place, int sidePlace) {
        return endsLine(text, place) ? endsLine(sideText, sidePlace) : now[place] == sidePlace;
    }

    private static boolean startsLine(String text, int place) {
        return place == 0 || text.charAt(place - 1) == '\n';
    }

    private static boolean endsLine(String text, int place) {
        return place == text.length() || text.charAt(place) == '\n';
    }
}

package org.clinic.portal.readability;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a passage: its words, and where it begins and ends with its closing marks, in UTF-16 units as in
 * {@link String#substring(int, int)}.
 */
public record Sentence(int start, int end, List<Word> words) {

    private static final String TERMINATORS = ".!?…";
    private static final String CLOSING = "\"'”’»)]}›¹²³⁴⁵⁶⁷⁸⁹⁰";
    private static final String REGISTERED = "®™℠";

    /**
     * The sentences of a text, found in one pass; what has no word is none, and what the text ends in is one even
     * without a full stop.
     *
     * <p>{@link java.text.BreakIterator} is not behind this: it ends a sentence after every abbreviation, and does not
     * let one begin with a small letter, as the name mild® does.
     */
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var words = Word.of(text);
        int first = 0;
        int start = 0;
        for (int next = 1; next < words.size(); next++) {
            var gap = Gap.between(text, words, next);
            if (gap.endsSentence() && !isListNumber(words.subList(first, next))) {
                sentences.add(of(text, start, gap.end(), words.subList(first, next)));
                first = next;
                start = gap.end();
            }
        }
        if (first < words.size()) {
            sentences.add(of(text, start, text.length(), words.subList(first, words.size())));
        }
        return sentences;
    }

    private static Sentence of(String text, int start, int end, List<Word> words) {
        while (isSpace(text.charAt(start))) {
            start++;
        }
        while (isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Sentence(start, end, List.copyOf(words));
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** "2. Take off your ring." is one sentence. */
    private static boolean isListNumber(List<Word> words) {
        return words.size() == 1 && words.getFirst().isNumber();
    }

    /** What stands before a word, as far as it can end a sentence. */
    private record Gap(String text, List<Word> words, int next, int terminator) {

        static Gap between(String text, List<Word> words, int next) {
            int terminator = words.get(next - 1).end();
            while (terminator < words.get(next).start() && TERMINATORS.indexOf(text.charAt(terminator)) < 0) {
                terminator++;
            }
            return new Gap(text, words, next, terminator);
        }

        private Word before() {
            return words.get(next - 1);
        }

        private Word after() {
            return words.get(next);
        }

        boolean endsSentence() {
            if (terminator == after().start() || !isSpaceAfterMarks()) {
                return false;
            }
            return isFullStop() ? !isAbbreviated() && startsSentence() : isCalledOut() || startsSentence();
        }

        /** Where the sentence ends: after its terminators, and the brackets and quotes that close with it. */
        int end() {
            int end = terminator;
            while (end < after().start() && (isOneOf(TERMINATORS, end) || isOneOf(CLOSING, end))) {
                end++;
            }
            return end;
        }

        private boolean isSpaceAfterMarks() {
            int end = end();
            return end < after().start() && isSpace(text.charAt(end));
        }

        private boolean isFullStop() {
            return text.charAt(terminator) == '.' && !text.startsWith("..", terminator);
        }

        /** A question or an exclamation ends whatever follows, unless it is quoted inside a sentence: "Why?" she said. */
        private boolean isCalledOut() {
            int last = end() - 1;
            return isOneOf("!?", last);
        }

        private boolean isAbbreviated() {
            if (terminator != before().end()) {
                return false;
            }
            if (isPair(next)) {
                return true;
            }
            var written = isPair(next - 1) ? words.get(next - 2).text() + "." + before().text() : before().text();
            return switch (Abbreviations.kindOf(written)) {
                case LEADING -> true;
                case CLOSING -> !after().startsLarge();
                case COUNTING -> Character.isDigit(after().text().charAt(0));
                case HOUR -> !after().startsLarge() || Abbreviations.belongsToHour(after().text());
                case LAND -> !Abbreviations.opensSentences(after().text());
                case INITIAL -> isAfterName() || isBeforeInitial();
                case NONE -> false;
            };
        }

        /** Whether the word that stands there is one with the word before it: "EE. UU.". */
        private boolean isPair(int second) {
            if (second < 1) {
                return false;
            }
            var left = words.get(second - 1);
            var right = words.get(second);
            return Abbreviations.isPair(left.text(), right.text())
                    && text.charAt(left.end()) == '.'
                    && text.substring(left.end() + 1, right.start()).chars().allMatch(sign -> isSpace((char) sign));
        }

        private boolean isAfterName() {
            return next < 2 || words.get(next - 2).startsLarge();
        }

        private boolean isBeforeInitial() {
            return Abbreviations.isInitial(after().text()) && isOneOf(".", after().end());
        }

        /** Whatever does not begin small begins a sentence; and so does a registered name. */
        private boolean startsSentence() {
            return !Character.isLowerCase(after().text().codePointAt(0)) || isOneOf(REGISTERED, after().end());
        }

        private boolean isOneOf(String signs, int at) {
            return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
        }
    }
}

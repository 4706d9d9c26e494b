package org.clinic.portal.topic.source;

import java.util.regex.Pattern;

/** Tells from its shape alone whether a line of plain text could be a heading. */
final class HeadingShape {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 14;
    /** A line in sentence case has less to show for itself, so it has to be shorter. */
    private static final int MOST_WORDS_IN_SENTENCE_CASE = 8;

    private static final String CLOSING = ".,:;…";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");
    /** The end of one sentence and the beginning of the next; "Dr. Smith" is none. */
    private static final Pattern TWO_SENTENCES = Pattern.compile("(\\p{Ll}{3}\\.|[!?])\\s+\\p{Lu}");

    private HeadingShape() {}

    /** Whether the line is short and unfinished, as titles and headings are. */
    static boolean isShort(String line) {
        return line.length() <= LONGEST
                && words(line).length <= MOST_WORDS
                && line.codePoints().anyMatch(Character::isLetter)
                && CLOSING.indexOf(line.charAt(line.length() - 1)) < 0
                && !TWO_SENTENCES.matcher(line).find();
    }

    /** Whether a short line is written as only headings are: as a question, or with a capital for every main word. */
    static boolean isCertain(String line) {
        return isShort(line) && (line.endsWith("?") || isTitleCase(line));
    }

    /** Whether the line may be a heading if the text around it agrees. */
    static boolean isPossible(String line) {
        return isCertain(line)
                || (isShort(line)
                        && words(line).length <= MOST_WORDS_IN_SENTENCE_CASE
                        && startsLarge(line.substring(firstSign(line))));
    }

    /** Three of five long words begin with a capital; short ones, and names such as "mild®", may be small. */
    private static boolean isTitleCase(String line) {
        int main = 0;
        int large = 0;
        for (var word : words(line)) {
            if (word.length() > 3 && Character.isLetter(word.codePointAt(0)) && word.indexOf('®') < 0) {
                main++;
                large += startsLarge(word) ? 1 : 0;
            }
        }
        return main > 0 && 5 * large >= 3 * main && startsLarge(line.substring(firstSign(line)));
    }

    private static int firstSign(String line) {
        int first = 0;
        while (first < line.length() - 1 && !Character.isLetterOrDigit(line.codePointAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean startsLarge(String text) {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first);
    }

    private static String[] words(String line) {
        return SPACE.split(line);
    }
}

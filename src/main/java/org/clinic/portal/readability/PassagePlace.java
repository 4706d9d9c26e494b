package org.clinic.portal.readability;

/**
 * Where something stands in a text. {@code passage} counts from 0 and counts headings too; {@code start} (inclusive) and
 * {@code end} (exclusive) are UTF-16 units of that passage's text, as in {@link String#substring(int, int)}.
 */
public record PassagePlace(int passage, int start, int end) {

    /** The words that stand there. */
    public String in(Passage read) {
        return read.text().substring(start, end);
    }
}

package org.clinic.portal.readability;

/** A piece of a text that is read in one go: plain words without line breaks or markup. */
public record Passage(Kind kind, String text) {

    /** How a passage counts. */
    public enum Kind {
        /** Running text. */
        PARAGRAPH,
        /** Ends its last sentence even without a full stop. */
        LIST_ITEM,
        /** Counts for nothing: headings are labels, not sentences. */
        HEADING
    }

    public static Passage paragraph(String text) {
        return new Passage(Kind.PARAGRAPH, text);
    }

    public static Passage listItem(String text) {
        return new Passage(Kind.LIST_ITEM, text);
    }

    public static Passage heading(String text) {
        return new Passage(Kind.HEADING, text);
    }
}

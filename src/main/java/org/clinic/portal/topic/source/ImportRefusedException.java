package org.clinic.portal.topic.source;

/** Refuses a file that no topic can be made of. */
public class ImportRefusedException extends RuntimeException {

    /** What is wrong with the file. */
    public enum Reason {
        /** Not a {@code .txt}, {@code .md} or {@code .html} file by its name. */
        OTHER_KIND,
        TOO_BIG,
        EMPTY,
        /** Blank lines only. */
        NO_TEXT,
        /** Holds NUL or other control characters: not a text at all. */
        BINARY,
        /** Neither UTF-8, UTF-16 nor Western: nothing that can be told. */
        OTHER_ENCODING,
        /** Longer without a break than a section can hold. */
        ENDLESS_PARAGRAPH,
        TOO_MANY_SECTIONS
    }

    private final Reason reason;

    public ImportRefusedException(Reason reason) {
        super("Refused to import: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

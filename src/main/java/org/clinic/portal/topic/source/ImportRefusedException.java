package org.clinic.portal.topic.source;

/** Refuses a file that no topic can be made of. */
public class ImportRefusedException extends RuntimeException {

    /** What is wrong with the file. */
    public enum Reason {
        /** Not a {@code .txt} or {@code .md} file by its name. */
        OTHER_KIND,
        TOO_BIG,
        EMPTY,
        /** Blank lines only. */
        NO_TEXT,
        /** Holds NUL or other control characters: not a text at all. */
        BINARY,
        /** UTF-16 or UTF-32. */
        UTF_16,
        WINDOWS_1252,
        /** Neither UTF-8 nor anything that we can tell. */
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

package org.clinic.portal.version;

import org.jspecify.annotations.Nullable;

/**
 * Why a version does not hold.
 *
 * @param column which says something else than what was hashed; absent for all other kinds
 */
public record Flaw(Kind kind, @Nullable String column) {

    /** What is wrong. A text tells each in words, as {@code version.flaw.…}. */
    public enum Kind {
        /** A later one is there, or what was listed of it. */
        MISSING,
        /** Its number is not the one after that of the version before. */
        NUMBER,
        /** Its content is not what was hashed. */
        CONTENT,
        /** Its record is not what was hashed. */
        RECORD,
        /** It has none, though one before has. */
        NO_RECORD,
        /** Its kind, note or hashes are none that a version without a record has. */
        UNRECORDED,
        /** Its record is of a form that is unknown here. */
        FORM,
        /** Its record is not written in the canonical form, or says more or less than its form does. */
        CANONICAL,
        /** A column says something else than what was hashed. */
        COLUMN,
        /** It names a kind that there is not, or has a note where its kind has none, or the other way round. */
        NOTE,
        /** It does not name the version before by its hash. */
        PREVIOUS,
        /** The sections that are listed beside it are not those of its content. */
        SECTIONS
    }

    static Flaw of(Kind kind) {
        return new Flaw(kind, null);
    }

    static Flaw of(String column) {
        return new Flaw(Kind.COLUMN, column);
    }
}

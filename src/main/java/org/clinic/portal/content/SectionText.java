package org.clinic.portal.content;

/**
 * What one edits in a section.
 *
 * @param heading up to 200 characters; may be empty in a draft
 */
public record SectionText(SectionKind kind, String heading, Body body) {

    /** In characters. */
    public static final int LONGEST_HEADING = 200;

    /** Tidies the heading; refuses one that does not fit with {@code InvalidContentException}. */
    public SectionText {
        heading = Line.of(heading, LONGEST_HEADING);
    }
}

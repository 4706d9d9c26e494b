package org.clinic.portal.content;

/** A headed part of a topic, as a draft or a version holds it. The heading may be empty in a draft. */
public record Section(SectionId id, SectionKind kind, String heading, Body body) {

    public Section(SectionId id, SectionText text) {
        this(id, text.kind(), text.heading(), text.body());
    }

    /** What one edits in it. */
    public SectionText text() {
        return new SectionText(kind, heading, body);
    }
}

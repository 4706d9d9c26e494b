package org.clinic.portal.topic.draft;

import org.clinic.portal.content.merge.SectionMerge;

/** What has become of a text that somebody wanted to save. */
public sealed interface SaveResult {

    /** It is stored; {@code section} says more than it if others had changed the section meanwhile. */
    record Saved(DraftSection section) implements SaveResult {}

    /**
     * Nothing is stored, because somebody else has changed the same words.
     *
     * @param theirs what is stored
     */
    record Clashed(DraftSection theirs, SectionMerge merge) implements SaveResult {}
}

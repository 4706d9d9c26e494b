package org.clinic.portal.topic.draft;

import java.util.Map;
import org.clinic.portal.content.merge.SectionMerge;

/** What has become of a text that somebody wanted to save. */
public sealed interface SaveResult {

    /** It is stored; {@code section} says more than it if others had changed the section meanwhile. */
    record Saved(DraftSection section) implements SaveResult {}

    /**
     * Nothing is stored, because somebody else has changed the same words.
     *
     * @param theirs what is stored
     * @param elsewhere the sections in which words stand that the others have only taken out here, as when this one was
     *     divided
     */
    record Clashed(DraftSection theirs, SectionMerge merge, Map<SectionMerge.Clash, DraftSection> elsewhere)
            implements SaveResult {}
}

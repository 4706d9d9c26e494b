package org.clinic.portal.topic.draft;

import java.util.List;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/** What stands on the words of drafts and goes along with them, as part of the transaction that changes these. */
public interface FollowsText {

    /** Follows one change of one or more sections, from one of these to another too, under the topic's lock. */
    void follow(TopicId topic, List<Rewritten> sections);

    /** What a change has made of one section's text. */
    record Rewritten(SectionId section, Body before, Body after) {}
}

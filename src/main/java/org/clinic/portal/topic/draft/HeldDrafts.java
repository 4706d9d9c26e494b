package org.clinic.portal.topic.draft;

import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that stay as they are until the transaction ends, for what is done about them elsewhere than in their text. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@TopicReaders
public class HeldDrafts {

    private final Drafts drafts;
    private final TopicService topics;

    HeldDrafts(Drafts drafts, TopicService topics) {
        this.drafts = drafts;
        this.topics = topics;
    }

    /**
     * A section with its topic.
     *
     * @param title of the topic
     */
    public record HeldSection(TopicId topic, String title, DraftSection section) {}

    /** The whole draft, unless it is in the archive: then a {@link TopicArchivedException} is thrown. */
    public TopicDraft hold(TopicId topic) {
        drafts.lockInUse(topic);
        return topics.open(topic).orElseThrow();
    }

    /** Has a draft that is in use stay as it is, without reading it. */
    public void keep(TopicId topic) {
        drafts.lockInUse(topic);
    }

    /** Has a draft stay as it is, also one in the archive. */
    public void keepAnyway(TopicId topic) {
        drafts.lock(topic);
    }

    /** A section of a topic that is in use, be it in its place or in the bin. */
    public HeldSection hold(SectionId section) {
        var topic = drafts.lockInUse(section);
        return new HeldSection(
                topic.id(),
                topic.details().title(),
                drafts.find(section).orElseThrow().asRead());
    }

    /** As {@link #hold(SectionId)}, but one in the bin is refused as an {@code OptimisticLockingFailureException}. */
    public HeldSection holdInPlace(SectionId section) {
        drafts.lockInUse(section);
        drafts.find(section).orElseThrow().requireInDraft();
        return hold(section);
    }
}

package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.Versions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing does with drafts as wholes. Reviewers read them. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicService {

    private final Drafts drafts;
    private final Slugs slugs;
    private final Versions versions;
    private final PublishedTopics published;
    private final TopicEvents events;
    private final Hands hands;

    TopicService(
            Drafts drafts, Slugs slugs, Versions versions, PublishedTopics published, TopicEvents events, Hands hands) {
        this.drafts = drafts;
        this.slugs = slugs;
        this.versions = versions;
        this.published = published;
        this.events = events;
        this.hands = hands;
    }

    /** Begins a topic without sections. A slug that is taken gets a number behind it. */
    public TopicId create(TopicDetails details) {
        var free = details.withSlug(slugs.free(details.slug()));
        var topic = new Topic(free, hands.present());
        slugs.store(topic);
        events.tell(new TopicEvent.TopicCreated(topic.id(), free.slug()));
        return topic.id();
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<TopicDraft> open(TopicId id) {
        return drafts.find(id).map(this::asRead);
    }

    /** A section as it is now, unless it is in the bin. Costs the same however many others there are. */
    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<DraftSection> section(SectionId id) {
        return drafts.find(id).filter(TopicSection::isInDraft).map(TopicSection::asRead);
    }

    /** What is in the topic's bin, the last removed first. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<RemovedSection> bin(TopicId id) {
        return drafts.find(id).map(Draft::bin).orElse(List.of());
    }

    /** How many sections are in the topic's bin. */
    @Transactional(readOnly = true)
    @TopicReaders
    public int binSize(TopicId id) {
        return drafts.binSize(id);
    }

    /**
     * Replaces the details.
     *
     * @param revision the one that was read before editing; if it is not the topic's any more, an
     *     {@code OptimisticLockingFailureException} is thrown and nothing is changed
     * @throws SlugTakenException if another topic has the slug, or had it when it was published
     */
    public TopicDraft revise(TopicId id, int revision, TopicDetails details) {
        return asRead(
                drafts.change(id, draft -> draft.describe(revision, details)).draft());
    }

    /**
     * Merges what somebody has made of the details into them, and answers whether that could be done: not if somebody
     * else has changed the same one meanwhile.
     *
     * @param base what they said when this was begun
     */
    public boolean merge(TopicId id, TopicDetails base, TopicDetails mine) {
        return drafts.change(id, draft -> draft.describe(base, mine)).answer();
    }

    private TopicDraft asRead(Draft draft) {
        var topic = draft.topic();
        return new TopicDraft(
                topic.id(),
                topic.revision(),
                topic.details(),
                draft.sections().stream().map(TopicSection::asRead).toList(),
                published.count(topic.id()),
                versions.live(topic.id()).orElse(null),
                topic.owner().orElse(null),
                topic.archived().orElse(null));
    }
}

package org.clinic.portal.topic;

import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Versions;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Where drafts are found as wholes, to be read or, one transaction at a time, to be changed. */
@Component
class Drafts {

    private final TopicRepository topics;
    private final TopicSectionRepository sections;
    private final Versions versions;

    Drafts(TopicRepository topics, TopicSectionRepository sections, Versions versions) {
        this.topics = topics;
        this.sections = sections;
        this.versions = versions;
    }

    Optional<Draft> find(TopicId id) {
        return topics.findById(id).map(this::whole);
    }

    int binSize(TopicId id) {
        return sections.countByTopicAndRemovedAtIsNotNull(id);
    }

    /** The draft for a change, which is refused in the archive. Whoever else wants to change it, or one of its sections, waits until this is done. */
    Draft lock(TopicId id) {
        return whole(lockInUse(id));
    }

    /** The topic alone for a change of something that is about its text. */
    Topic lockInUse(TopicId id) {
        var topic = lockTopic(id);
        topic.requireInUse();
        return topic;
    }

    /** The topic itself for a change, also from the archive. */
    Topic lockTopic(TopicId id) {
        return topics.findAndLockById(id).orElseThrow();
    }

    Draft lockWith(SectionId section) {
        return lock(sections.findTopicOf(section).orElseThrow());
    }

    /**
     * A section for a change of its text: as {@link #lockWith}, but without reading the other sections, of which there
     * may be hundreds.
     */
    HeldSection hold(SectionId section) {
        var topic = lockInUse(sections.findTopicOf(section).orElseThrow());
        return new HeldSection(topic, sections.findById(section).orElseThrow());
    }

    /** A section that nobody else changes until the transaction ends, with its topic. */
    record HeldSection(Topic topic, TopicSection section) {}

    Optional<TopicSection> find(SectionId section) {
        return sections.findById(section);
    }

    private Draft whole(Topic topic) {
        return new Draft(topic, sections.findByTopic(topic.id()));
    }

    /** The slug, with a number behind if it is not free. */
    String freeSlug(String wanted) {
        var slug = wanted;
        for (int number = 2; isTaken(slug); number++) {
            slug = "%s-%d".formatted(wanted, number);
        }
        return slug;
    }

    private boolean isTaken(String slug) {
        return topics.existsBySlug(slug) || versions.isTaken(slug);
    }

    /** Whether a slug is, or was, that of another topic. */
    boolean isTaken(String slug, TopicId topic) {
        return topics.existsBySlugAndIdNot(slug, topic) || versions.isTaken(slug, topic);
    }

    /** Writes the topic's details now, and refuses a slug that is another's. */
    void store(Topic topic) {
        var slug = topic.details().slug();
        if (versions.isTaken(slug, topic.id())) {
            throw new SlugTakenException(slug);
        }
        try {
            topics.saveAndFlush(topic);
        } catch (DataIntegrityViolationException violation) {
            throw violation.getCause() instanceof ConstraintViolationException constraint
                            && "topic_slug_is_unique".equals(constraint.getConstraintName())
                    ? new SlugTakenException(slug)
                    : violation;
        }
    }

    TopicSection store(TopicSection section) {
        return sections.saveAndFlush(section);
    }
}

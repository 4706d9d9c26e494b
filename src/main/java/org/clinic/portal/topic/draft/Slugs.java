package org.clinic.portal.topic.draft;

import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Versions;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Sees to it that no topic has a slug that is, or was ever published as, another topic's. */
@Component
class Slugs {

    private final TopicRepository topics;
    private final Versions versions;

    Slugs(TopicRepository topics, Versions versions) {
        this.topics = topics;
        this.versions = versions;
    }

    /** The slug, with a number behind if it is not free. */
    String free(String wanted) {
        var slug = wanted;
        for (int number = 2; topics.existsBySlug(slug) || versions.isTaken(slug); number++) {
            slug = "%s-%d".formatted(wanted, number);
        }
        return slug;
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
}

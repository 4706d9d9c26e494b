package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.Set;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.Redirects;
import org.clinic.portal.redirect.SlugsInUse;
import org.clinic.portal.version.Versions;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Sees to it that no topic has a slug that is, or was ever published as, another topic's, or that a redirect leads from. */
@Component
class Slugs implements SlugsInUse {

    /** The database's names for it, as somebody else may have been quicker. */
    private static final Set<String> TAKEN = Set.of("topic_slug_is_unique", "topic_is_where_no_redirect_is");

    private final TopicRepository topics;
    private final Versions versions;
    private final Redirects redirects;

    Slugs(TopicRepository topics, Versions versions, Redirects redirects) {
        this.topics = topics;
        this.versions = versions;
        this.redirects = redirects;
    }

    /** The slug, with a number behind if it is not free. */
    String free(String wanted) {
        var slug = wanted;
        for (int number = 2; isTaken(slug); number++) {
            slug = "%s-%d".formatted(wanted, number);
        }
        return slug;
    }

    private boolean isTaken(String slug) {
        return topics.existsBySlug(slug)
                || versions.isTaken(slug)
                || redirects.from(slug).isPresent();
    }

    /** Whether a slug is, or was, that of another topic, or leads to one. */
    boolean isTaken(String slug, TopicId topic) {
        return topics.existsBySlugAndIdNot(slug, topic)
                || versions.isTaken(slug, topic)
                || redirects.from(slug).isPresent();
    }

    @Override
    public Optional<String> nameOfWhatHas(String slug) {
        return topics.findBySlug(slug).map(topic -> topic.details().title());
    }

    /** Writes the topic's details now, and refuses a slug that is another's. */
    void store(Topic topic) {
        var slug = topic.details().slug();
        if (versions.isTaken(slug, topic.id())) {
            throw new SlugTakenException(slug);
        }
        redirects.from(slug).ifPresent(lead -> {
            throw new SlugTakenException(slug, lead.title());
        });
        try {
            topics.saveAndFlush(topic);
        } catch (DataIntegrityViolationException violation) {
            throw violation.getCause() instanceof ConstraintViolationException constraint
                            && constraint.getConstraintName() != null
                            && TAKEN.contains(constraint.getConstraintName())
                    ? new SlugTakenException(slug)
                    : violation;
        }
    }
}

package org.clinic.portal.topic.draft;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.clinic.portal.content.TopicId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TopicRepository extends Repository<Topic, TopicId> {

    Topic saveAndFlush(Topic topic);

    Optional<Topic> findById(TopicId id);

    /** Keeps everybody else who wants to change the topic or its sections waiting until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Topic> findAndLockById(TopicId id);

    Optional<Topic> findBySlug(String slug);

    boolean existsBySlug(String slug);

    boolean existsBySlugAndIdNot(String slug, TopicId id);
}

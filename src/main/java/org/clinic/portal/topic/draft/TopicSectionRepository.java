package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TopicSectionRepository extends Repository<TopicSection, SectionId> {

    TopicSection save(TopicSection section);

    Optional<TopicSection> findById(SectionId id);

    List<TopicSection> findByTopic(TopicId topic);

    int countByTopicAndRemovedAtIsNotNull(TopicId topic);

    @Query("select section.topic from TopicSection section where section.id = :id")
    Optional<TopicId> findTopicOf(SectionId id);
}

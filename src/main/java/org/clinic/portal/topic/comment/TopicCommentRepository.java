package org.clinic.portal.topic.comment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TopicCommentRepository extends Repository<TopicComment, CommentId> {

    TopicComment saveAndFlush(TopicComment comment);

    Optional<TopicComment> findById(CommentId id);

    @Query("select comment.topic from TopicComment comment where comment.id = :id")
    Optional<TopicId> findTopicOf(CommentId id);

    @Query("select comment from TopicComment comment where comment.topic = :topic and comment.removedAt is null")
    List<TopicComment> findIn(TopicId topic);

    @Query("""
            select comment from TopicComment comment
            where comment.section.id in :sections and comment.resolvedAt is null and comment.removedAt is null""")
    List<TopicComment> findOpenIn(Collection<UUID> sections);
}

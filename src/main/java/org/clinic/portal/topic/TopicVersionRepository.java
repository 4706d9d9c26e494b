package org.clinic.portal.topic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TopicVersionRepository extends Repository<TopicVersion, VersionId> {

    TopicVersion save(TopicVersion version);

    Optional<TopicVersion> findById(VersionId id);

    boolean existsBySlug(String slug);

    /** Whether another topic has been published at this slug. */
    boolean existsBySlugAndIdTopicIdNot(String slug, UUID topic);

    /** The topic that was ever published at this slug; there is at most one. */
    @Query("select distinct version.id.topicId from TopicVersion version where version.slug = :slug")
    Optional<UUID> findTopicBySlug(String slug);

    @Query("""
            select version from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            where version.id.topicId = :topic and period.liveUntil is null""")
    Optional<TopicVersion> findLive(UUID topic);

    Optional<TopicVersion> findFirstByIdTopicIdOrderByIdNumberDesc(UUID topic);

    @Query("""
            select version.id.number from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            where version.slug = :slug and period.liveUntil is null""")
    Optional<Integer> findLiveNumber(String slug);

    @Query("""
            select version.id.number, version.title, version.note, version.publishedAt, version.publisherName,
                period.liveUntil, period.withdrawnReason, period.withdrawnBy
            from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            where version.id.topicId = :topic
            order by version.id.number desc""")
    List<VersionSummary> findSummaries(UUID topic);
}

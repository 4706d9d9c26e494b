package org.clinic.portal.version;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.TopicId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TopicVersionRepository extends Repository<TopicVersion, VersionId> {

    TopicVersion save(TopicVersion version);

    Optional<TopicVersion> findById(VersionId id);

    int countByIdTopic(TopicId topic);

    boolean existsBySlug(String slug);

    /** Whether another topic has been published at this slug. */
    boolean existsBySlugAndIdTopicNot(String slug, TopicId topic);

    /** The topic that was ever published at this slug; there is at most one. */
    @Query("select distinct version.id.topic from TopicVersion version where version.slug = :slug")
    Optional<TopicId> findTopicBySlug(String slug);

    @Query("""
            select version from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            where version.id.topic = :topic and period.liveUntil is null""")
    Optional<TopicVersion> findLive(TopicId topic);

    Optional<TopicVersion> findFirstByIdTopicOrderByIdNumberDesc(TopicId topic);

    @Query("""
            select version.id from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            where version.slug = :slug and period.liveUntil is null""")
    Optional<VersionId> findLiveAt(String slug);

    @Query("""
            select version.id.number, version.title, version.kind, version.note,
                case when version.recordSha256 is null then false else true end, version.publishedAt, version.publisherName,
                period.liveUntil, period.withdrawnReason, period.withdrawnBy, period.withdrawnCause, other.title
            from TopicVersion version
            join TopicLivePeriod period on period.version = version.id
            left join TopicLivePeriod now on now.version.topic = period.replacedBy and now.liveUntil is null
            left join TopicVersion other on other.id = now.version
            where version.id.topic = :topic
            order by version.id.number desc""")
    List<VersionSummary> findSummaries(TopicId topic);
}

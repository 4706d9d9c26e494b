package org.clinic.portal.version;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LivePeriodRepository extends Repository<LivePeriod, UUID> {

    LivePeriod save(LivePeriod period);

    void flush();

    Optional<LivePeriod> findByVersion(VersionId version);

    Optional<LivePeriod> findByVersionTopicAndLiveUntilNull(TopicId topic);

    @Query("""
            select period.version.number from TopicLivePeriod period
            where period.version.topic = :topic and period.liveFrom <= :moment
                and (period.liveUntil is null or period.liveUntil > :moment)""")
    Optional<Integer> findNumberAt(TopicId topic, Instant moment);
}

package org.clinic.portal.version;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.springframework.data.repository.Repository;

interface LivePeriodRepository extends Repository<LivePeriod, UUID> {

    LivePeriod save(LivePeriod period);

    void flush();

    Optional<LivePeriod> findByVersion(VersionId version);

    Optional<LivePeriod> findByVersionTopicAndLiveUntilNull(TopicId topic);
}

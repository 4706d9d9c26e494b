package org.clinic.portal.topic;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LivePeriodRepository extends Repository<LivePeriod, UUID> {

    LivePeriod save(LivePeriod period);

    void flush();

    Optional<LivePeriod> findByVersion(VersionId version);

    Optional<LivePeriod> findByVersionTopicIdAndLiveUntilNull(UUID topic);
}

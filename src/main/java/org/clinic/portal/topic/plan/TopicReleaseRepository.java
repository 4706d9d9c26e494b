package org.clinic.portal.topic.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TopicReleaseRepository extends Repository<TopicRelease, ReleaseId> {

    TopicRelease saveAndFlush(TopicRelease release);

    Optional<TopicRelease> findById(ReleaseId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TopicRelease> findAndLockById(ReleaseId id);
}

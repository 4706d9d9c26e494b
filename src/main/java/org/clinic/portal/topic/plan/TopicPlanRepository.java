package org.clinic.portal.topic.plan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TopicPlanRepository extends Repository<TopicPlan, PlanId> {

    TopicPlan saveAndFlush(TopicPlan plan);

    void flush();

    Optional<TopicPlan> findById(PlanId id);

    List<TopicPlan> findByIdIn(Collection<PlanId> ids);

    /** Keeps everybody else who wants to change it, or to carry it out, waiting until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TopicPlan> findAndLockById(PlanId id);

    /** Those of a release that are still to happen, in an order in which nobody waits for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<TopicPlan> findAndLockByReleaseAndStateOrderByTopicId(ReleaseId release, PlanState state);
}

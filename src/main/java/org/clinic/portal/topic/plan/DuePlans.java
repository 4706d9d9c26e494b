package org.clinic.portal.topic.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has happen by itself what is due: as whoever planned it, in one transaction, once. Whoever else has heard the same alarm
 * waits for the plan, and finds that it has happened. If something is in the way nothing happens, and that is told.
 */
@Component
class DuePlans {

    private final TopicPlanRepository plans;
    private final TopicReleaseRepository releases;
    private final CarryingOut carrying;
    private final PlanRows rows;
    private final Planners planners;
    private final TopicEvents events;
    private final Hands hands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuePlans(
            TopicPlanRepository plans,
            TopicReleaseRepository releases,
            CarryingOut carrying,
            PlanRows rows,
            Planners planners,
            TopicEvents events,
            Hands hands,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.carrying = carrying;
        this.rows = rows;
        this.planners = planners;
        this.events = events;
        this.hands = hands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Unless it is not due any more, or has happened. */
    void happen(PlanId id) {
        try {
            transaction.executeWithoutResult(
                    status -> plans.findAndLockById(id).filter(this::isDue).ifPresent(this::happen));
        } catch (DataIntegrityViolationException taken) {
            transaction.executeWithoutResult(status ->
                    plans.findAndLockById(id).filter(this::isDue).ifPresent(plan -> fail(plan, Clash.SLUG_TAKEN)));
        }
    }

    private boolean isDue(TopicPlan plan) {
        return plan.isDue(clock.instant());
    }

    private void happen(TopicPlan plan) {
        Optional.ofNullable(planners.of(List.of(plan)).get(plan.plannedBy()))
                .ifPresentOrElse(
                        planner -> Planners.as(planner, () -> attempt(plan)), () -> fail(plan, Clash.PLANNER_GONE));
    }

    private void attempt(TopicPlan plan) {
        var clashing = carrying.clashing(List.of(plan));
        if (clashing.isEmpty()) {
            carrying.carryOut(plan, hands.present());
        } else {
            fail(plan, clash(clashing));
        }
    }

    private void fail(TopicPlan plan, Clash clash) {
        plan.failed(clash);
        events.tell(
                new TopicEvent.PlanFailed(plan.topic(), plan.id().id(), plan.title(), clash.name(), plan.plannedBy()));
    }

    private static Clash clash(List<Planned> clashing) {
        return clashing.stream().map(Planned::clash).findFirst().orElse(Clash.OTHER_IN_RELEASE);
    }

    /** As {@link #happen(PlanId)}: all of it, or nothing. */
    void happen(ReleaseId id) {
        try {
            transaction.executeWithoutResult(
                    status -> releases.findAndLockById(id).filter(this::isDue).ifPresent(this::happen));
        } catch (ClashException clashes) {
            transaction.executeWithoutResult(status -> fail(id, clash(clashes.clashing())));
        } catch (DataIntegrityViolationException taken) {
            transaction.executeWithoutResult(status -> fail(id, Clash.SLUG_TAKEN));
        }
    }

    private boolean isDue(TopicRelease release) {
        return release.isDue(clock.instant());
    }

    private void happen(TopicRelease release) {
        var members = plans.findAndLockByReleaseAndStateOrderByTopicId(release.id(), PlanState.PENDING);
        var as = planners.of(members);
        requirePlanners(members, as.keySet());
        Planners.as(planner(members.getFirst(), as), () -> require(carrying.clashing(members)));
        members.forEach(member -> Planners.as(planner(member, as), () -> carrying.carryOut(member, hands.present())));
        release.happened(clock.instant());
        events.tell(new TopicEvent.ReleaseHappened(release.id().id(), release.name(), members.size()));
    }

    private void requirePlanners(List<TopicPlan> members, Set<AccountId> present) {
        var gone = members.stream()
                .filter(member -> !present.contains(member.plannedBy()))
                .map(member -> rows.find(member.id()).orElseThrow().plan().with(Clash.PLANNER_GONE))
                .toList();
        if (members.isEmpty() || !gone.isEmpty()) {
            throw new ClashException(gone);
        }
    }

    private static SignedInAccount planner(TopicPlan plan, Map<AccountId, SignedInAccount> as) {
        return Objects.requireNonNull(as.get(plan.plannedBy()));
    }

    private static void require(List<Planned> clashing) {
        if (!clashing.isEmpty()) {
            throw new ClashException(clashing);
        }
    }

    private void fail(ReleaseId id, Clash clash) {
        releases.findAndLockById(id).filter(this::isDue).ifPresent(release -> {
            release.failed(clash);
            events.tell(new TopicEvent.ReleaseFailed(id.id(), release.name(), clash.name(), release.madeBy()));
        });
    }
}

package org.clinic.portal.topic.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publications and withdrawals of several topics that happen at once, or not at all. What somebody else has changed meanwhile
 * is refused with an {@link OptimisticLockingFailureException}, what cannot be with a {@link PlanRefusedException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class ReleaseService {

    private final TopicReleaseRepository releases;
    private final TopicPlanRepository plans;
    private final Beginning beginning;
    private final ReleaseRows rows;
    private final CarryingOut carrying;
    private final TakingBack takingBack;
    private final Alarms alarms;
    private final TopicEvents events;
    private final Hands hands;

    ReleaseService(
            TopicReleaseRepository releases,
            TopicPlanRepository plans,
            Beginning beginning,
            ReleaseRows rows,
            CarryingOut carrying,
            TakingBack takingBack,
            Alarms alarms,
            TopicEvents events,
            Hands hands) {
        this.releases = releases;
        this.plans = plans;
        this.beginning = beginning;
        this.rows = rows;
        this.carrying = carrying;
        this.takingBack = takingBack;
        this.alarms = alarms;
        this.events = events;
        this.hands = hands;
    }

    /** Those that are still to happen: locked in, in their order, then open ones, the newest first. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<Release> toCome() {
        return rows.toCome();
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<Release> find(ReleaseId id) {
        return rows.find(id);
    }

    /** @throws PlanRefusedException if it cannot be called so */
    public ReleaseId make(String name) {
        return beginning.release(name, null);
    }

    /** @throws PlanRefusedException if it cannot be called so */
    public void rename(ReleaseId id, int seen, String name) {
        var release = hold(id, seen);
        release.rename(name);
        releases.saveAndFlush(release);
        events.tell(new TopicEvent.ReleaseRenamed(id.id(), release.name()));
    }

    /** Has it happen then; until then its members stay as they are, but for those that are taken out. */
    public void lock(ReleaseId id, int seen, Instant moment) {
        var release = hold(id, seen);
        requireMembers(id);
        release.lock(moment, hands.present().at());
        releases.saveAndFlush(release);
        alarms.set(id, moment);
        events.tell(new TopicEvent.ReleaseLocked(id.id(), release.name(), moment));
    }

    /** Takes its time away. */
    public void unlock(ReleaseId id, int seen) {
        var release = hold(id, seen);
        release.at().ifPresent(moment -> alarms.takeBack(id, moment));
        release.unlock();
        releases.saveAndFlush(release);
        events.tell(new TopicEvent.ReleaseUnlocked(id.id(), release.name()));
    }

    /** With all that is in it. */
    public void cancel(ReleaseId id, int seen) {
        var release = hold(id, seen);
        members(id).forEach(TopicPlan::cancel);
        plans.flush();
        release.cancel();
        releases.saveAndFlush(release);
        events.tell(new TopicEvent.ReleaseCancelled(id.id(), release.name()));
    }

    /**
     * Has it happen now, all of it, by one's own hand.
     *
     * @throws ClashException if something is in the way; then nothing happens
     */
    public void happen(ReleaseId id, int seen) {
        var release = hold(id, seen);
        requireMembers(id);
        var members = members(id);
        var clashing = carrying.clashing(members).stream()
                .filter(plan -> plan.clash() != Clash.PLANNER_GONE)
                .toList();
        if (!clashing.isEmpty()) {
            throw new ClashException(clashing);
        }
        var hand = hands.present();
        members.forEach(member -> carrying.carryOut(member, hand));
        plans.flush();
        release.at().ifPresent(moment -> alarms.takeBack(id, moment));
        release.happened(hand.at());
        releases.saveAndFlush(release);
        events.tell(new TopicEvent.ReleaseHappened(id.id(), release.name(), members.size()));
    }

    /**
     * Begins a release that gives visitors back what they read before this one, as new versions; it can be looked at, and
     * happens when one says.
     *
     * @param note what readers are told of it
     */
    public ReleaseId takeBack(ReleaseId id, String name, String note) {
        if (!releases.findById(id).orElseThrow().isDone()) {
            throw new OptimisticLockingFailureException("The release %s has not happened".formatted(id));
        }
        var back = beginning.release(name, id);
        takingBack.plan(rows.find(id).orElseThrow(), back, note);
        return back;
    }

    private TopicRelease hold(ReleaseId id, int seen) {
        return releases.findAndLockById(id).orElseThrow().seenAs(seen);
    }

    private List<TopicPlan> members(ReleaseId id) {
        return plans.findAndLockByReleaseAndStateOrderByTopicId(id, PlanState.PENDING);
    }

    private void requireMembers(ReleaseId id) {
        if (members(id).isEmpty()) {
            throw new PlanRefusedException(Reason.EMPTY);
        }
    }
}

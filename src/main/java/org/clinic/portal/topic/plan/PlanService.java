package org.clinic.portal.topic.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftContents;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.plan.Outlook.Coming;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.clinic.portal.version.FrozenText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to happen to topics by itself. Whatever changes a plan that somebody else has changed meanwhile, or that has
 * happened, is refused with an {@link OptimisticLockingFailureException}; what cannot be planned so with a
 * {@link PlanRefusedException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class PlanService {

    /** How long it is shown what has happened. */
    private static final Duration SHOWN = Duration.ofDays(31);

    private final TopicPlanRepository plans;
    private final TopicReleaseRepository releases;
    private final Beginning beginning;
    private final PlanRows rows;
    private final Alarms alarms;
    private final HeldDrafts drafts;
    private final DraftContents contents;
    private final ContentJson json;
    private final TopicEvents events;
    private final Hands hands;

    PlanService(
            TopicPlanRepository plans,
            TopicReleaseRepository releases,
            Beginning beginning,
            PlanRows rows,
            Alarms alarms,
            HeldDrafts drafts,
            DraftContents contents,
            ContentJson json,
            TopicEvents events,
            Hands hands) {
        this.plans = plans;
        this.releases = releases;
        this.beginning = beginning;
        this.rows = rows;
        this.alarms = alarms;
        this.drafts = drafts;
        this.contents = contents;
        this.json = json;
        this.events = events;
        this.hands = hands;
    }

    /** All that is still to happen, in its order, what has no time yet last; each says what it clashes with. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<Planned> pending() {
        return Outlook.of(rows.pending());
    }

    /** The same of one topic. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<Planned> pending(TopicId topic) {
        return Outlook.of(rows.pending(topic));
    }

    /** What happened in the last month, and what should have; longer ago as well if it begins before. */
    @Transactional(readOnly = true)
    @TopicReaders
    public Settled settled(Instant begin) {
        var monthAgo = hands.present().at().minus(SHOWN);
        var since = begin.isBefore(monthAgo) ? begin : monthAgo;
        return new Settled(since, rows.since(since));
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<Planned> find(PlanId id) {
        return rows.find(id)
                .flatMap(coming -> coming.plan().isPending()
                        ? pending(coming.plan().topic()).stream()
                                .filter(plan -> plan.id().equals(id))
                                .findFirst()
                        : Optional.of(coming.plan()));
    }

    /** What visitors will read; nothing of a withdrawal. */
    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<TopicContent> content(PlanId id) {
        return plans.findById(id)
                .flatMap(plan -> plan.act(json) instanceof Act.Publication publication
                        ? Optional.of(publication.content())
                        : Optional.empty());
    }

    /** Whether the draft says something else by now than what is planned; nothing is ahead of a withdrawal. */
    @Transactional(readOnly = true)
    @TopicReaders
    public boolean differsFromDraft(Planned plan) {
        return plan.sha256() != null
                && contents.find(plan.topic())
                        .filter(draft -> !FrozenText.of(draft, json).sha256().equals(plan.sha256()))
                        .isPresent();
    }

    /** Has this happen then, whatever becomes of the draft. */
    public PlanId plan(Act act, When when) {
        drafts.keep(act.topic());
        return planFor(act, begun(when));
    }

    private When begun(When when) {
        return when instanceof When.WithNew(var name) ? new When.With(beginning.release(name, null)) : when;
    }

    private PlanId planFor(Act act, When when) {
        var text = act instanceof Act.Publication publication ? FrozenText.of(publication.content(), json) : null;
        var plan = new TopicPlan(act, text, when, hands.present());
        plan.basedOn(before(plan));
        store(plan, when);
        events.tell(new TopicEvent.PlanMade(
                plan.topic(),
                plan.id().id(),
                text != null,
                plan.at().orElse(null),
                plan.release().map(ReleaseId::id).orElse(null)));
        return plan.id();
    }

    /** Has it happen at another time, or with a release; also one that was cancelled, or had something in its way. */
    public void move(PlanId id, int seen, When when) {
        var plan = hold(id, seen);
        requireNotLocked(plan);
        var then = begun(when);
        move(plan, then);
        events.tell(new TopicEvent.PlanMoved(
                plan.topic(),
                id.id(),
                plan.at().orElse(null),
                plan.release().map(ReleaseId::id).orElse(null)));
    }

    private void move(TopicPlan plan, When then) {
        plan.at().ifPresent(moment -> alarms.takeBack(plan.id(), moment));
        plan.move(then, hands.present().at());
        store(plan, then);
    }

    /** Has it happen although visitors will read something else by then than its planner knew; one answers for it now. */
    public void keep(PlanId id, int seen) {
        var plan = hold(id, seen);
        requireNotLocked(plan);
        plan.putOn(before(plan), hands.present());
        plans.flush();
        events.tell(new TopicEvent.PlanKept(plan.topic(), id.id()));
    }

    public void cancel(PlanId id, int seen) {
        var plan = hold(id, seen);
        requireNotLocked(plan);
        plan.cancel();
        plan.at().ifPresent(moment -> alarms.takeBack(id, moment));
        plans.flush();
        events.tell(new TopicEvent.PlanCancelled(plan.topic(), id.id()));
    }

    /** Takes it out of a release that has a time: it happens then all the same, but alone. */
    public void takeOut(PlanId id, int seen) {
        var plan = hold(id, seen);
        var when = plan.release()
                .flatMap(releases::findById)
                .flatMap(TopicRelease::at)
                .map(When.At::new)
                .orElseThrow(() -> new OptimisticLockingFailureException("Not in a release with a time: " + id));
        move(plan, when);
        events.tell(new TopicEvent.PlanMoved(plan.topic(), id.id(), when.moment(), null));
    }

    /** Its release first, as when that happens: so nobody waits for each other. */
    private TopicPlan hold(PlanId id, int seen) {
        Optional.ofNullable(rows.find(id).orElseThrow().plan().release())
                .ifPresent(release -> releases.findAndLockById(release.id()));
        return plans.findAndLockById(id).orElseThrow().seenAs(seen);
    }

    private void store(TopicPlan plan, When when) {
        if (rows.pending(plan.topic()).stream().map(Coming::plan).anyMatch(other -> isInTheWay(plan, other))) {
            throw new PlanRefusedException(when instanceof When.At ? Reason.TAKEN : Reason.IN_RELEASE);
        }
        plan.release().ifPresent(this::requireOpen);
        plans.saveAndFlush(plan);
        plan.at().ifPresent(moment -> alarms.set(plan.id(), moment));
    }

    /** A topic changes once at a time. */
    private static boolean isInTheWay(TopicPlan plan, Planned other) {
        if (other.id().equals(plan.id())) {
            return false;
        }
        return plan.release()
                .map(release -> other.release() != null && other.release().id().equals(release))
                .orElseGet(() -> plan.at().equals(Optional.ofNullable(other.at())));
    }

    private void requireNotLocked(TopicPlan plan) {
        plan.release().ifPresent(this::requireOpen);
    }

    private void requireOpen(ReleaseId release) {
        if (!releases.findAndLockById(release).orElseThrow().isOpen()) {
            throw new PlanRefusedException(Reason.LOCKED);
        }
    }

    /** What visitors read when a plan happens, as things stand. */
    private @Nullable Sha256 before(TopicPlan plan) {
        var earlier = rows.pending(plan.topic()).stream()
                .filter(coming -> !coming.plan().id().equals(plan.id()))
                .filter(coming -> plan.at().map(coming.plan()::isBefore).orElse(false))
                .toList();
        return Outlook.after(earlier, rows.live(plan.topic()).orElse(null)).orElse(null);
    }
}

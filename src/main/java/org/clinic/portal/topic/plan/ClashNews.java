package org.clinic.portal.topic.plan;

import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.plan.Outlook.Coming;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells that a plan clashes as soon as somebody does what it clashes with, and not only once its time has come. Each clash is
 * told once; the same one again if it had been out of the way.
 */
@Component
class ClashNews {

    private final PlanRows rows;
    private final TopicPlanRepository plans;
    private final ToldClashes told;
    private final TopicEvents events;

    ClashNews(PlanRows rows, TopicPlanRepository plans, ToldClashes told, TopicEvents events) {
        this.rows = rows;
        this.plans = plans;
        this.told = told;
        this.events = events;
    }

    /** Whatever changes what visitors will read, or puts a plan on that. */
    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.VersionPublished(var topic, var number) -> look(topic);
            case TopicEvent.VersionWithdrawn(var topic, var number) -> look(topic);
            case TopicEvent.TopicArchived(var topic) -> look(topic);
            case TopicEvent.TopicTakenFromArchive(var topic) -> look(topic);
            case TopicEvent.PlanMade made -> look(made.topic());
            case TopicEvent.PlanMoved moved -> look(moved.topic());
            case TopicEvent.PlanKept(var topic, var plan) -> look(topic);
            case TopicEvent.PlanCancelled(var topic, var plan) -> look(topic);
            case TopicEvent.ReleaseLocked locked -> lookAtAll(locked.release());
            case TopicEvent.ReleaseUnlocked unlocked -> lookAtAll(unlocked.release());
            default -> {}
        }
    }

    /** When it happens decides what its topics say by then. */
    private void lookAtAll(UUID release) {
        rows.in(new ReleaseId(release)).stream()
                .map(Coming::plan)
                .map(Planned::topic)
                .forEach(this::look);
    }

    private void look(TopicId topic) {
        // What has just been done may not have been written yet.
        plans.flush();
        var clashing = Outlook.of(rows.pending(topic)).stream()
                .filter(plan -> plan.clash() != null)
                .toList();
        told.keepOnly(topic, clashing);
        clashing.forEach(this::tell);
    }

    private void tell(Planned plan) {
        var clash = plan.clash();
        if (clash != null && told.isNews(plan.id(), clash)) {
            events.tell(new TopicEvent.PlanClashes(
                    plan.topic(), plan.id().id(), plan.title(), clash.name(), plan.planner()));
        }
    }
}

package org.clinic.portal.topic.plan;

import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells that a plan clashes as soon as somebody does what it clashes with, and not only once its time has come. */
@Component
class ClashNews {

    private final PlanRows rows;
    private final TopicEvents events;

    ClashNews(PlanRows rows, TopicEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.VersionPublished(var topic, var number) -> look(topic);
            case TopicEvent.VersionWithdrawn(var topic, var number) -> look(topic);
            case TopicEvent.TopicArchived(var topic) -> look(topic);
            default -> {}
        }
    }

    private void look(TopicId topic) {
        Outlook.of(rows.pending(topic)).stream()
                .filter(plan -> plan.clash() != null)
                .forEach(plan -> events.tell(new TopicEvent.PlanClashes(
                        topic, plan.id().id(), plan.title(), String.valueOf(plan.clash()), plan.planner())));
    }
}

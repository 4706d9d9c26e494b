package org.clinic.portal.topic.plan;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.version.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes of plans what they say. Whoever calls holds the plans; the topics are held here, before anything is looked at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CarryingOut {

    private final TopicPlanRepository plans;
    private final PlanRows rows;
    private final HeldDrafts drafts;
    private final Versions versions;
    private final ContentJson json;
    private final TopicEvents events;

    CarryingOut(
            TopicPlanRepository plans,
            PlanRows rows,
            HeldDrafts drafts,
            Versions versions,
            ContentJson json,
            TopicEvents events) {
        this.plans = plans;
        this.rows = rows;
        this.drafts = drafts;
        this.versions = versions;
        this.json = json;
        this.events = events;
    }

    /** Those that would not happen now, each with what is in its way. From here on nobody else changes their topics. */
    List<Planned> clashing(List<TopicPlan> due) {
        due.forEach(plan -> drafts.keepAnyway(plan.topic()));
        var found = new ArrayList<Planned>();
        due.stream()
                .map(plan -> rows.find(plan.id()).orElseThrow())
                .flatMap(coming -> Outlook.of(List.of(coming)).stream())
                .filter(planned -> planned.clash() != null)
                .forEach(found::add);
        return found;
    }

    /** By the hand of whoever answers for it. */
    void carryOut(TopicPlan plan, Hand hand) {
        switch (plan.act(json)) {
            case Act.Publication(var topic, var content, var announcement, var measured) -> {
                int number = versions.freeze(topic, content, announcement, measured, hand);
                happened(plan, number, hand);
                events.tell(new TopicEvent.VersionPublished(topic, number));
            }
            case Act.Withdrawing(var topic, var title, var why) -> {
                int number = versions.withdraw(topic, why, hand);
                happened(plan, number, hand);
                events.tell(new TopicEvent.VersionWithdrawn(topic, number));
            }
        }
    }

    /** Whoever hears of it finds it so. */
    private void happened(TopicPlan plan, int number, Hand hand) {
        plan.happened(number, hand.at());
        plans.saveAndFlush(plan);
        events.tell(new TopicEvent.PlanHappened(plan.topic(), plan.id().id(), number));
    }
}

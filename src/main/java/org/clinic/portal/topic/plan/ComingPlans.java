package org.clinic.portal.topic.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.version.Coming;
import org.clinic.portal.version.ComingChange;
import org.springframework.stereotype.Component;

/** Tells what the site will say once what is planned has happened. What clashes does not happen, so it is left out. */
@Component
class ComingPlans implements Coming {

    private final PlanRows rows;
    private final ReleaseRows releases;
    private final TopicPlanRepository plans;
    private final ContentJson json;
    private final Clock clock;

    ComingPlans(PlanRows rows, ReleaseRows releases, TopicPlanRepository plans, ContentJson json, Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<ComingChange> until(Instant moment) {
        return changes(Outlook.of(rows.pending()).stream()
                .filter(plan -> plan.at() != null && !plan.at().isAfter(moment) && plan.clash() == null)
                .toList());
    }

    /** With all that is in it, also what clashes so far: it is looked at to see what all of it would be. */
    @Override
    public Optional<Release> release(UUID id) {
        return releases.find(new ReleaseId(id))
                .filter(release -> release.isOpen() || release.state() == ReleaseState.LOCKED)
                .map(release -> new Release(
                        release.name(),
                        changes(release.plans().stream()
                                .filter(Planned::isPending)
                                .toList())));
    }

    private List<ComingChange> changes(List<Planned> inOrder) {
        var found = plans.findByIdIn(inOrder.stream().map(Planned::id).toList()).stream()
                .collect(Collectors.toMap(TopicPlan::id, plan -> plan.act(json)));
        return inOrder.stream()
                .map(plan -> change(plan, Objects.requireNonNull(found.get(plan.id()))))
                .toList();
    }

    private ComingChange change(Planned plan, Act act) {
        var at = Objects.requireNonNullElseGet(plan.at(), clock::instant);
        return switch (act) {
            case Act.Publication(var topic, var content, var announcement, var measured) ->
                new ComingChange.Publishing(at, topic, content, announcement);
            case Act.Withdrawing(var topic, var title, var why) -> new ComingChange.Withdrawing(at, topic, why);
        };
    }
}

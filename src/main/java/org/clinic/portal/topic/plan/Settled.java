package org.clinic.portal.topic.plan;

import java.time.Instant;
import java.util.List;

/**
 * What has become of plans.
 *
 * @param plans that have happened since then, and that should have, in their order
 */
public record Settled(Instant since, List<Planned> plans) {

    public Settled {
        plans = List.copyOf(plans);
    }

    /** Those of which this has become. */
    public List<Planned> in(PlanState state) {
        return plans.stream().filter(plan -> plan.state() == state).toList();
    }
}

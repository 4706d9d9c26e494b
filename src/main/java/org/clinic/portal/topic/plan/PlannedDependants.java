package org.clinic.portal.topic.plan;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Component;

/** Tells whoever ends a topic what of it is still to happen. */
@Component
class PlannedDependants implements Dependants {

    private final PlanRows rows;

    PlannedDependants(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        int pending = subject.equals("topic") ? rows.pending(new TopicId(id)).size() : 0;
        return pending == 0 ? Optional.empty() : Optional.of(new Dependant("topic.dependants.plans", pending));
    }
}

package org.clinic.portal.topic.step;

import java.time.Duration;
import org.clinic.portal.base.security.Hand;
import org.springframework.stereotype.Component;

/** Keeps what people do to a draft as steps that they can undo: a person's last hundred in a topic, for thirty days. */
@Component
public class DraftSteps {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 100;

    private final StepRows rows;

    DraftSteps(StepRows rows) {
        this.rows = rows;
    }

    /** Keeps a step. What it is about must be stored. */
    public void add(DraftStep step, Hand hand) {
        rows.add(step, hand.account());
        rows.prune(step.topic(), hand.id(), hand.at().minus(KEPT), MOST);
    }
}

package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Component;

/** Where changes of a draft's structure are noted: for everybody who has it open, and for the one who may undo them. */
@Component
class DraftSteps {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 100;

    private final StepRows rows;
    private final TopicChanges changes;
    private final CurrentAccount current;
    private final Clock clock;

    DraftSteps(StepRows rows, TopicChanges changes, CurrentAccount current, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    /** Notes a change of the draft as a whole, and tells everybody. */
    Instant arrange(Topic topic) {
        var now = now();
        arrange(topic, now);
        return now;
    }

    void arrange(Topic topic, Instant at) {
        changes.arrangement(topic.id());
        topic.touch(editor(), at);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Makes the change a step that can be undone. What it is about must be stored. */
    StepId record(TopicId topic, StepKind kind, StepChange change, Instant at) {
        var step = new DraftStep(new StepId(), topic, kind, at, change);
        var account = current.get();
        rows.add(step, account);
        rows.prune(topic, account.id(), at.minus(KEPT), MOST);
        return step.id();
    }

    String editor() {
        return current.get().name();
    }
}

package org.clinic.portal.inquiry.spam;

import jakarta.annotation.PostConstruct;
import org.clinic.portal.base.broadcast.Snapshots;
import org.springframework.stereotype.Component;

/** From how many points on a form is doubtful or spam now, on whichever node that was saved. */
@Component
public class PresentThresholds {

    private static final String SUBJECT = "spam-thresholds";

    private final ThresholdStore store;
    private final Snapshots snapshots;

    private volatile Thresholds present = Thresholds.USUAL;

    PresentThresholds(ThresholdStore store, Snapshots snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    @PostConstruct
    void begin() {
        snapshots.keep(SUBJECT, () -> present = store.latest().thresholds());
    }

    Thresholds get() {
        return present;
    }

    /** Has every node go by what was saved, once the transaction is committed, and this one by then. */
    public void announce() {
        snapshots.announce(SUBJECT);
    }
}

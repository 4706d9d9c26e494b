package org.clinic.portal.clinic;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has this node's {@link Clinic} be what was saved last, on whichever node. */
@Component
class PresentClinic {

    private static final String SUBJECT = "clinic";

    private final Clinic clinic;
    private final ClinicStore store;
    private final Snapshots snapshots;
    private final ApplicationEventPublisher events;

    private final SavedFacts configured;

    private volatile SavedFacts present;

    PresentClinic(Clinic clinic, ClinicStore store, Snapshots snapshots, ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.store = store;
        this.snapshots = snapshots;
        this.events = events;
        this.configured = new SavedFacts(0, clinic.facts(), Optional.empty());
        this.present = configured;
    }

    @PostConstruct
    void begin() {
        snapshots.keep(SUBJECT, this::read);
    }

    /** What holds as long as nothing is saved. */
    SavedFacts configured() {
        return configured;
    }

    /** The facts as the database has them at this moment. */
    SavedFacts latest() {
        return store.latest().orElse(configured);
    }

    /** Has every node read them, once the transaction is committed, and this one have them by then. */
    void announce() {
        snapshots.announce(SUBJECT);
    }

    void read() {
        store.latest().ifPresent(this::take);
    }

    /** Whatever is saved has a higher number than what was saved before it, so what comes late is left out. */
    private synchronized void take(SavedFacts saved) {
        if (saved.number() <= present.number()) {
            return;
        }
        present = saved;
        clinic.become(saved.facts());
        events.publishEvent(new ClinicChanged());
    }
}

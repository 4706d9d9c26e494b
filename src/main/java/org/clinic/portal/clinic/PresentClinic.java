package org.clinic.portal.clinic;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has this node's {@link Clinic} be what was saved last, on whichever node. */
@Component
class PresentClinic implements Broadcasts.Listener {

    private static final Logger log = LoggerFactory.getLogger(PresentClinic.class);
    private static final String SUBJECT = "clinic";

    private final Clinic clinic;
    private final ClinicStore store;
    private final Broadcasts broadcasts;
    private final ApplicationEventPublisher events;

    private final SavedFacts configured;

    private volatile SavedFacts present;

    PresentClinic(Clinic clinic, ClinicStore store, Broadcasts broadcasts, ApplicationEventPublisher events) {
        this.clinic = clinic;
        this.store = store;
        this.broadcasts = broadcasts;
        this.events = events;
        this.configured = new SavedFacts(0, clinic.facts(), Optional.empty());
        this.present = configured;
    }

    @PostConstruct
    void begin() {
        broadcasts.listen(SUBJECT, this);
        store.latest().ifPresent(this::take);
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
    void announce(SavedFacts saved) {
        events.publishEvent(saved);
        broadcasts.send(SUBJECT, String.valueOf(saved.number()));
    }

    @TransactionalEventListener
    void savedHere(SavedFacts saved) {
        take(saved);
    }

    @Override
    public void heard(String number) {
        missed();
    }

    @Override
    public void missed() {
        Thread.ofVirtual().start(this::readAgain);
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void readAgain() {
        try {
            store.latest().ifPresent(this::take);
        } catch (DataAccessException failed) {
            log.warn("What was saved about the clinic is not known for now: {}", failed.getMessage());
        }
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

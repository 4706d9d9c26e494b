package org.clinic.portal.inquiry.due;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The desk's rules now: as administrators saved them, on whichever node, else as they are configured. */
@Component
@EnableConfigurationProperties(ConfiguredDesk.class)
class PresentDesk {

    private static final String SUBJECT = "desk-rules";

    private final SavedRules configured;
    private final DeskRulesStore store;
    private final Snapshots snapshots;
    private final Clinic clinic;

    private volatile DeskCalendar calendar;

    PresentDesk(ConfiguredDesk configured, DeskRulesStore store, Snapshots snapshots, Clinic clinic) {
        this.configured = new SavedRules(0, configured.rules(), Optional.empty());
        this.store = store;
        this.snapshots = snapshots;
        this.clinic = clinic;
        this.calendar = new DeskCalendar(this.configured.rules(), clinic.zone());
    }

    @PostConstruct
    void begin() {
        snapshots.keep(SUBJECT, this::read);
    }

    /** By the rules as this node knows them, which is a moment after they were saved on another. */
    DeskCalendar calendar() {
        var known = calendar;
        return known.zone().equals(clinic.zone()) ? known : move();
    }

    /** The rules as the database has them at this moment. */
    SavedRules latest() {
        return store.latest().orElse(configured);
    }

    /** Has every node read them, once the transaction is committed, and this one have them by then. */
    void announce() {
        snapshots.announce(SUBJECT);
    }

    private synchronized void read() {
        calendar = new DeskCalendar(latest().rules(), clinic.zone());
    }

    /** By the same rules, where the clinic's clocks are now. */
    private synchronized DeskCalendar move() {
        calendar = new DeskCalendar(calendar.rules(), clinic.zone());
        return calendar;
    }
}

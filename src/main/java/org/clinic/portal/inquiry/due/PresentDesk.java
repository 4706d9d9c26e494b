package org.clinic.portal.inquiry.due;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.Clinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The desk's rules now: as administrators saved them, on whichever node, else as they are configured. */
@Component
@EnableConfigurationProperties(ConfiguredDesk.class)
class PresentDesk implements Broadcasts.Listener {

    private static final Logger log = LoggerFactory.getLogger(PresentDesk.class);
    private static final String SUBJECT = "desk-rules";

    private final SavedRules configured;
    private final DeskRulesStore store;
    private final Broadcasts broadcasts;
    private final Clinic clinic;

    private volatile DeskCalendar calendar;

    PresentDesk(ConfiguredDesk configured, DeskRulesStore store, Broadcasts broadcasts, Clinic clinic) {
        this.configured = new SavedRules(0, configured.rules(), Optional.empty());
        this.store = store;
        this.broadcasts = broadcasts;
        this.clinic = clinic;
        this.calendar = new DeskCalendar(this.configured.rules(), clinic.zone());
    }

    @PostConstruct
    void begin() {
        broadcasts.listen(SUBJECT, this);
        read();
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

    /** Has every node read them, once the transaction is committed. */
    void announce(int revision) {
        broadcasts.send(SUBJECT, String.valueOf(revision));
    }

    @Override
    public void heard(String revision) {
        missed();
    }

    @Override
    public void missed() {
        Thread.ofVirtual().start(this::readAgain);
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void readAgain() {
        try {
            read();
        } catch (DataAccessException failed) {
            log.warn("The desk's rules are not known for now, and stay as they were: {}", failed.getMessage());
        }
    }

    /** One after the other, so that what was read later stays. */
    private synchronized void read() {
        calendar = new DeskCalendar(latest().rules(), clinic.zone());
    }

    /** By the same rules, where the clinic's clocks are now. */
    private synchronized DeskCalendar move() {
        calendar = new DeskCalendar(calendar.rules(), clinic.zone());
        return calendar;
    }
}

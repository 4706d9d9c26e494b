package org.clinic.portal.account;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long sessions last now: as administrators set it, on whichever node, else as it is configured. */
@Component
class PresentLimits implements Broadcasts.Listener {

    private static final Logger log = LoggerFactory.getLogger(PresentLimits.class);
    private static final String SUBJECT = "session-limits";

    private final SessionLimits configured;
    private final JdbcClient jdbc;
    private final Broadcasts broadcasts;

    private volatile SessionLimits present;

    PresentLimits(SessionLimits configured, JdbcClient jdbc, Broadcasts broadcasts) {
        this.configured = configured;
        this.present = configured;
        this.jdbc = jdbc;
        this.broadcasts = broadcasts;
    }

    @PostConstruct
    void begin() {
        broadcasts.listen(SUBJECT, this);
        read();
    }

    SessionLimits get() {
        return present;
    }

    /** Sets how long a session may be idle, for those that are open as well, once the transaction is committed. */
    void setIdle(Duration idle) {
        if (!new SessionLimits(idle, configured.longest()).isReasonable()) {
            throw new IllegalArgumentException("A session cannot be idle for " + idle);
        }
        jdbc.sql("""
                        insert into session_limit (idle_minutes) values (?)
                        on conflict (only_row) do update set idle_minutes = excluded.idle_minutes""").param(idle.toMinutes()).update();
        broadcasts.send(SUBJECT, String.valueOf(idle.toMinutes()));
    }

    @Override
    public void heard(String idleMinutes) {
        present = limits(Integer.parseInt(idleMinutes));
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
            log.warn("How long sessions last is not known for now, and stays as it was: {}", failed.getMessage());
        }
    }

    private void read() {
        present = jdbc.sql("select idle_minutes from session_limit")
                .query(Integer.class)
                .optional()
                .map(this::limits)
                .orElse(configured);
    }

    private SessionLimits limits(int idleMinutes) {
        return new SessionLimits(Duration.ofMinutes(idleMinutes), configured.longest());
    }
}

package org.clinic.portal.account;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import org.clinic.portal.base.broadcast.Snapshots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long sessions last now: as administrators set it, on whichever node, else as it is configured. */
@Component
class PresentLimits {

    private static final String SUBJECT = "session-limits";

    private final SessionLimits configured;
    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    private volatile SessionLimits present;

    PresentLimits(SessionLimits configured, JdbcClient jdbc, Snapshots snapshots) {
        this.configured = configured;
        this.present = configured;
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    @PostConstruct
    void begin() {
        snapshots.keep(SUBJECT, this::read);
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
        snapshots.announce(SUBJECT);
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

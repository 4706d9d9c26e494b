package org.clinic.portal.website.heartbeat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says whether the form works, since when it does not, and whether anybody has tried of late. */
@Component("formHeartbeat")
class HeartbeatHealth extends AbstractHealthIndicator {

    private static final Duration SILENT = HeartbeatJob.PAUSE.plusMinutes(1);

    private final HeartbeatRow row;
    private final Clock clock;

    HeartbeatHealth(HeartbeatRow row, Clock clock) {
        super("Nobody knows whether the form works");
        this.row = row;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = row.state();
        var tried = state.triedAt();
        if (tried == null) {
            health.unknown();
            return;
        }
        if (state.outage().isPresent()) {
            var outage = state.outage().get();
            health.down()
                    .withDetail("since", outage.since())
                    .withDetail("step", outage.step())
                    .withDetail("seen", outage.seen());
        } else if (isSilent(tried)) {
            health.down().withDetail("silentSince", tried);
        } else {
            health.up().withDetail("passed", tried);
        }
    }

    /** No node tries any more, so nobody would learn of it. */
    private boolean isSilent(Instant tried) {
        return tried.plus(SILENT).isBefore(clock.instant());
    }
}

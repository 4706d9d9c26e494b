package org.clinic.portal.website.heartbeat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it went of late.
 *
 * @param triedAt nothing if nobody has ever tried
 * @param outage nothing while the form works
 */
record HeartbeatState(@Nullable Instant triedAt, @Nullable Instant passedAt, Optional<Outage> outage) {

    static final HeartbeatState NONE = new HeartbeatState(null, null, Optional.empty());

    /**
     * That the form does not work.
     *
     * @param seen of the last try
     */
    record Outage(Instant since, Step step, String seen) {}
}

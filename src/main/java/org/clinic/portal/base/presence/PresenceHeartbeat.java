package org.clinic.portal.base.presence;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the windows of this node present for as long as their browsers are connected, and sweeps away everybody, on
 * whichever node, whose heartbeat has stayed out. Eight seconds between beats and twenty until the sweep: who crashes is
 * gone within twenty-eight.
 */
@Component
class PresenceHeartbeat {

    private static final Logger log = LoggerFactory.getLogger(PresenceHeartbeat.class);

    private final PresenceRows rows;
    private final Broadcasts broadcasts;
    private final Map<PresenceId, Here> here = new ConcurrentHashMap<>();

    PresenceHeartbeat(PresenceRows rows, Broadcasts broadcasts) {
        this.rows = rows;
        this.broadcasts = broadcasts;
    }

    private record Here(PresenceRows.Window window, BooleanSupplier connected) {}

    void begin(PresenceRows.Window window, BooleanSupplier connected) {
        here.put(window.id(), new Here(window, connected));
        rows.keep(window);
    }

    /** Whether it was here until now: windows are closed once more as this node ends, when there is no database any more. */
    boolean end(PresenceId id) {
        if (here.remove(id) == null) {
            return false;
        }
        rows.remove(id);
        return true;
    }

    void tell(Place place) {
        broadcasts.send(Place.subject(place.kind()), place.id().toString());
    }

    @Scheduled(fixedDelay = 8000)
    void beat() {
        try {
            here.values().stream()
                    .filter(each -> each.connected().getAsBoolean())
                    .forEach(each -> rows.keep(each.window()));
            Stream.concat(rows.sweep().stream(), rows.settle().stream())
                    .distinct()
                    .forEach(this::tell);
        } catch (DataAccessException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                DatabaseOutage.here().lost(failed);
            } else {
                log.warn("Who has what open is not known for now: {}", failed.getMessage());
            }
        }
    }

    /** At the end of this node, so that nobody has to wait for the sweep. */
    @PreDestroy
    void endAll() {
        try {
            here.values().forEach(each -> {
                end(each.window().id());
                tell(each.window().place());
            });
        } catch (DataAccessException failed) {
            log.warn("Who had something open here is shown a little longer: {}", failed.getMessage());
        }
    }
}

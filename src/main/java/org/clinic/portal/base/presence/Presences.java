package org.clinic.portal.base.presence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.clinic.portal.base.security.SignedInAccount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who has what open. Who may know of it is the affair of the services that ask. */
@Component
@Transactional
public class Presences {

    private static final Logger log = LoggerFactory.getLogger(Presences.class);

    private final PresenceRows rows;
    private final PresenceHeartbeat heartbeat;

    Presences(PresenceRows rows, PresenceHeartbeat heartbeat) {
        this.rows = rows;
        this.heartbeat = heartbeat;
    }

    /**
     * Shows that an account has something open in a window. Called again for the same window when something else is opened
     * in it.
     *
     * @param part what of it
     * @param connected whether the window's browser is still there; while it is not, the window stops being present
     *     within 28 seconds
     * @return ends the presence at once; also when nobody is signed in any more, as at the end of a session
     */
    public Runnable enter(
            PresenceId window, Place place, @Nullable UUID part, SignedInAccount account, BooleanSupplier connected) {
        heartbeat.begin(new PresenceRows.Window(window, place, part, account), connected);
        heartbeat.tell(place);
        return () -> {
            if (heartbeat.end(window)) {
                heartbeat.tell(place);
            }
        };
    }

    /** Shows for the next minute that something is being written in the window. */
    public void write(PresenceId window, Place place) {
        if (rows.write(window)) {
            heartbeat.tell(place);
        }
    }

    /** Everybody who has it open in another window, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Someone> others(PresenceId window, Place place) {
        return others(window, place.kind(), List.of(place.id())).getOrDefault(place.id(), List.of());
    }

    /** The same of several, by their ids; of those that somebody has open. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Someone>> others(PresenceId window, String kind, Collection<UUID> places) {
        return rows.others(kind, places, window);
    }

    /** Who else is here is good to know, and no reason to fail while the database is away. */
    public static void unlessAway(Runnable what) {
        try {
            what.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Who has what open is not told for now: {}", away.getMessage());
        }
    }
}

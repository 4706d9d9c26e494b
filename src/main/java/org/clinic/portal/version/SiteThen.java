package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;

/** The site at a moment that somebody named, and what kind of a moment that is. */
public sealed interface SiteThen {

    Site site();

    /** As visitors read it. */
    record Past(Instant moment, Site site) implements SiteThen {}

    /** As visitors will read it if all that is planned happens, and nothing else. */
    record Future(Instant moment, List<ComingChange> changes, Site site) implements SiteThen {

        public Future {
            changes = List.copyOf(changes);
        }
    }

    /** As visitors would read it if the release went live now. */
    record Released(String name, List<ComingChange> changes, Site site) implements SiteThen {

        public Released {
            changes = List.copyOf(changes);
        }
    }

    /** What has not happened yet. */
    default List<ComingChange> coming() {
        return switch (this) {
            case Past _ -> List.of();
            case Future future -> future.changes();
            case Released released -> released.changes();
        };
    }
}

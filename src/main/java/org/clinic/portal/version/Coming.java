package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows what is planned of versions; implemented by those who plan, as any number of beans. Asked for whoever may read
 * drafts, within a transaction that only reads.
 */
public interface Coming {

    /**
     * What has not happened yet and is to happen up to a moment, that moment included: by time, and what has the same time
     * in the order in which it is done. What is overdue is among it, what has failed for good is not.
     */
    List<ComingChange> until(Instant moment);

    /** A release of these plans; nothing if there is no such one, or it has gone live and is part of the site. */
    Optional<Release> release(UUID id);

    /**
     * Several changes that go live at once.
     *
     * @param name what people call it
     * @param changes in the order in which they are made, at the time that is planned or, where none is, at any
     */
    record Release(String name, List<ComingChange> changes) {

        public Release {
            changes = List.copyOf(changes);
        }
    }
}

package org.clinic.portal.job;

import java.time.Instant;
import java.util.List;

/** What nodes do all the time, and cannot do just now: for those who look after the portal. */
@FunctionalInterface
public interface Troubles {

    /**
     * One that is not over.
     *
     * @param name as jobs have one, and words in {@code job.name} and {@code job.does}
     * @param place the node, and what on it
     * @param seen what the system said
     */
    record Trouble(String name, String place, Instant since, String seen) {}

    /** The oldest first. */
    List<Trouble> now();
}

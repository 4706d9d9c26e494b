package org.clinic.portal.topic.plan;

import java.time.Instant;

/** When a plan happens. */
public sealed interface When {

    /** Alone, at a time that is still to come. */
    record At(Instant moment) implements When {}

    /** Together with all others of a release, which nobody has locked in yet. */
    record With(ReleaseId release) implements When {}

    /** With a release that is begun by it. */
    record WithNew(String name) implements When {}
}

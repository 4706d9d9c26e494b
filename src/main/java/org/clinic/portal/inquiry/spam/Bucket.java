package org.clinic.portal.inquiry.spam;

import java.time.Duration;

/** Of what is counted how often it comes, and how long one of it takes to drain away. */
enum Bucket {
    /** Six an hour drain: what a family or an office sends now and then never adds up. */
    NETWORK(Duration.ofMinutes(10)),
    EMAIL(Duration.ofHours(2)),
    PHONE(Duration.ofHours(2)),

    /** A copy is a copy for as long as the day's secret lasts. */
    WORDS(Duration.ofHours(12)),
    LINK(Duration.ofHours(12));

    private final Duration drains;

    Bucket(Duration drains) {
        this.drains = drains;
    }

    long secondsToDrain() {
        return drains.toSeconds();
    }
}

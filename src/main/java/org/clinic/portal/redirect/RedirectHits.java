package org.clinic.portal.redirect;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.YearMonth;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.tally.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often somebody comes by an address that leads elsewhere: by the month, and nothing of who. Whoever comes
 * waits for none of it.
 */
@Component
public class RedirectHits {

    private static final Logger log = LoggerFactory.getLogger(RedirectHits.class);

    /** More than there are redirects and former addresses. */
    private static final int MOST_WAITING = 100_000;

    private record Counted(String slug, YearMonth month) {}

    private final Tally<Counted> tally = new Tally<>(MOST_WAITING);
    private final RedirectRows rows;
    private final Clinic clinic;
    private final Clock clock;

    RedirectHits(RedirectRows rows, Clinic clinic, Clock clock) {
        this.rows = rows;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** {@code slug} is known to lead elsewhere: what anybody may type is not kept. */
    public void count(String slug) {
        tally.count(new Counted(slug, month()));
    }

    /** The present one, where the clinic is. */
    YearMonth month() {
        return YearMonth.from(clock.instant().atZone(clinic.zone()));
    }

    @Scheduled(fixedDelay = 5000)
    @PreDestroy
    void store() {
        tally.store((address, hits) -> rows.count(address.slug(), address.month(), hits), log, "Who came by redirects");
    }
}

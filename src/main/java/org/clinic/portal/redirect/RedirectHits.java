package org.clinic.portal.redirect;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts how often somebody comes by an address that leads elsewhere: by the month, and nothing of who. Whoever comes
 * waits for none of it: it is counted in memory, and stored every few seconds. What cannot be stored is kept until it can
 * be; what a node has counted and not stored when it dies is lost.
 */
@Component
public class RedirectHits {

    private static final Logger log = LoggerFactory.getLogger(RedirectHits.class);

    private record Counted(String slug, YearMonth month) {}

    private final Map<Counted, Long> waiting = new ConcurrentHashMap<>();
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
        waiting.merge(new Counted(slug, month()), 1L, Long::sum);
    }

    /** The present one, where the clinic is. */
    YearMonth month() {
        return YearMonth.from(clock.instant().atZone(clinic.zone()));
    }

    @Scheduled(fixedDelay = 5000)
    @PreDestroy
    void store() {
        try {
            waiting.keySet().forEach(this::store);
        } catch (DataAccessException | TransactionException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                DatabaseOutage.here().lost(failed);
            } else {
                log.warn("Who came by redirects is not counted for now: {}", failed.getMessage());
            }
        }
    }

    private void store(Counted address) {
        var hits = waiting.remove(address);
        if (hits == null) {
            return;
        }
        try {
            rows.count(address.slug(), address.month(), hits);
        } catch (DataAccessException | TransactionException failed) {
            waiting.merge(address, hits, Long::sum);
            throw failed;
        }
    }
}

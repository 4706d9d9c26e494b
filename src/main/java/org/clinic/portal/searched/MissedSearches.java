package org.clinic.portal.searched;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.tally.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what was looked for and not found: by the day and the words, and nothing of who. */
@Component
public class MissedSearches {

    private static final Logger LOG = LoggerFactory.getLogger(MissedSearches.class);
    private static final int MOST_WAITING = 1000;

    /** @param words empty where what was asked is not kept */
    record Counted(LocalDate day, String language, String words) {}

    private final Tally<Counted> tally = new Tally<>(MOST_WAITING);
    private final MissedSearchRows rows;
    private final Clinic clinic;
    private final Clock clock;

    MissedSearches(MissedSearchRows rows, Clinic clinic, Clock clock) {
        this.rows = rows;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * Nobody waits for it.
     *
     * @param query without spaces around it, and with one between words
     * @param language of the page on which it was asked
     */
    public void count(String query, String language) {
        var words = SearchedWords.of(query).map(SearchedWords::text).orElse("");
        tally.count(new Counted(today(), language, words));
    }

    /** Where the clinic is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    @Scheduled(fixedDelay = 5000)
    @PreDestroy
    void store() {
        tally.store(rows::count, LOG, "What was searched in vain");
    }
}

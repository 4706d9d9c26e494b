package org.clinic.portal.searched;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.searched.MissedDay.Search;
import org.clinic.portal.searched.MissedSearches.Counted;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
@SignedInAs(Roles.MARKETING)
class SearchReportTest {

    @Autowired
    private SearchReport report;

    @Autowired
    private MissedSearches missed;

    @Autowired
    private MissedSearchRows rows;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void begin(@Autowired Clock clock, @Autowired Clinic clinic) {
        jdbc.sql("delete from missed_search").update();
        today = LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    @Test
    void whatIsMissedIsToldByTheDayTheMostFrequentFirst() {
        count("botox", 3, today);
        count("acupuncture", 2, today);
        count("botox", 1, today.minusDays(1));

        assertThat(report.days())
                .containsExactly(
                        new MissedDay(
                                today, List.of(new Search("botox", "en", 3), new Search("acupuncture", "en", 2)), 0),
                        new MissedDay(today.minusDays(1), List.of(new Search("botox", "en", 1)), 0));
    }

    @Test
    void whatWasAskedForOnceAloneIsCountedAndNotShown() {
        count("maria lopez", 1, today);
        count("botox", 2, today);

        assertThat(report.days()).containsExactly(new MissedDay(today, List.of(new Search("botox", "en", 2)), 1));
    }

    @Test
    void ofWhatMayBePersonalNoWordIsStored() {
        missed.count("call me at (212) 555-0147", "en");
        missed.count("call me at (212) 555-0147", "en");
        missed.store();

        assertThat(jdbc.sql("select words from missed_search")
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(report.days()).containsExactly(new MissedDay(today, List.of(), 2));
    }

    @Test
    void whatIsCountedIsStoredOnceAndAdded() {
        for (int time = 0; time < 3; time++) {
            missed.count("Botox", "es");
        }
        missed.store();
        missed.store();
        missed.count("botox", "es");
        missed.store();

        assertThat(report.days()).containsExactly(new MissedDay(today, List.of(new Search("botox", "es", 4)), 0));
    }

    @Test
    void whoeverInventsWordsDoesNotFillTheDatabase() {
        for (int word = 0; word < MissedSearchRows.MOST_WORDS + 50; word++) {
            count("w" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""), 1, today);
        }
        count("", 1, today);

        assertThat(jdbc.sql("select count(*) from missed_search")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MissedSearchRows.MOST_WORDS + 1);
        assertThat(report.days().getFirst().others()).isEqualTo(MissedSearchRows.MOST_WORDS + 51);
    }

    @Test
    void afterNinetyDaysItIsForgotten() {
        count("botox", 2, today.minusDays(SearchReport.DAYS));
        count("acupuncture", 2, today.minusDays(SearchReport.DAYS - 1));

        assertThat(report.days()).hasSize(1);
        assertThat(rows.removeBefore(today.minusDays(SearchReport.DAYS - 1))).isEqualTo(1);
        assertThat(report.days()).hasSize(1);
    }

    private void count(String words, long times, LocalDate day) {
        rows.count(new Counted(day, "en", words), times);
    }
}

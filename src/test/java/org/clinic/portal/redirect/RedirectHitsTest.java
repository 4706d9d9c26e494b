package org.clinic.portal.redirect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.testing.TopicModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
class RedirectHitsTest {

    /** In New York it is still March. */
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-04-01T03:30:00Z"), ZoneId.of("UTC"));

    private static final Clinic CLINIC =
            new Clinic(ClinicFacts.of("Clinic", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US"));

    @Autowired
    RedirectRows rows;

    @Autowired
    JdbcClient jdbc;

    private String slug;

    @BeforeEach
    void anAddressThatNobodyHas() {
        slug = "old-" + UUID.randomUUID();
    }

    @Test
    void hitsAreCountedByTheMonthOfTheClinic() {
        var hits = new RedirectHits(rows, CLINIC, NIGHT);

        hits.count(slug);
        hits.count(slug);
        assertThat(stored()).isZero();
        hits.store();
        hits.count(slug);
        hits.store();
        hits.store();

        assertThat(stored()).isEqualTo(3);
        assertThat(jdbc.sql("select month from redirect_hit where slug = ?")
                        .param(slug)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-03-01");
        assertThat(rows.hits(YearMonth.of(2026, 4)).get(slug)).satisfies(counted -> {
            assertThat(counted.thisMonth()).isZero();
            assertThat(counted.total()).isEqualTo(3);
        });
    }

    @Test
    void whatCannotBeStoredIsKeptUntilItCan() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        var failing = new RedirectRows(JdbcClient.create(away)) {

            boolean back;

            @Override
            void count(String address, YearMonth month, long number) {
                if (back) {
                    rows.count(address, month, number);
                } else {
                    super.count(address, month, number);
                }
            }
        };
        var hits = new RedirectHits(failing, CLINIC, NIGHT);

        hits.count(slug);
        hits.store();
        hits.count(slug);
        assertThat(stored()).isZero();
        failing.back = true;
        hits.store();

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void noHitIsLostHoweverManyComeWhileOthersAreStored() {
        var hits = new RedirectHits(rows, CLINIC, NIGHT);
        var other = new RedirectHits(rows, CLINIC, NIGHT);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500).forEach(_ -> threads.submit(() -> hits.count(slug)));
            IntStream.range(0, 500).forEach(_ -> threads.submit(() -> other.count(slug)));
            IntStream.range(0, 5).forEach(_ -> threads.submit(hits::store));
            IntStream.range(0, 5).forEach(_ -> threads.submit(other::store));
        }
        hits.store();
        other.store();

        assertThat(stored()).isEqualTo(1000);
    }

    private long stored() {
        return jdbc.sql("select coalesce(sum(hits), 0) from redirect_hit where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }
}

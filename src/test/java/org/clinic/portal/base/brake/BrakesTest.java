package org.clinic.portal.base.brake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class BrakesTest {

    private final String key = UUID.randomUUID() + "@clinic.example";

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.parse("2026-11-06T14:05:00Z");
    private Brakes brakes;

    @BeforeEach
    void aClockThatStands() {
        InstantSource standing = () -> now;
        brakes = new Brakes(jdbc, standing.withZone(ZoneOffset.UTC));
    }

    @Test
    void afterTheFreeTriesEachWaitIsTwiceAsLong() {
        tryTimes(5);

        assertThat(waits(Duration.ofSeconds(5))).isTrue();
        assertThat(waits(Duration.ofSeconds(10))).isTrue();
        assertThat(waits(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        tryTimes(5);
        for (int more = 0; more < 30; more++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(attempt()).isTrue();
        }
    }

    @Test
    void anotherNodeCountsOn() {
        tryTimes(5);

        assertThat(new Brakes(jdbc, Clock.fixed(now, ZoneOffset.UTC))
                        .attempt(Braked.ACCOUNT, key)
                        .isPresent())
                .isFalse();
    }

    @Test
    void ofManyAtOnceNoMoreGetThroughThanOneAfterAnother() throws Exception {
        Callable<Boolean> attempt = this::attempt;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int through = 0;
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(number -> attempt).toList())) {
                through += answer.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(5);
        }
    }

    @Test
    void whatWasRightForgetsTheRestAndTellsTheSum() {
        tryTimes(5);
        attempt();
        attempt();

        assertThat(brakes.forget(Braked.ACCOUNT, key))
                .hasValueSatisfying(
                        series -> assertThat(series.tries() + series.refused()).isEqualTo(7));
        assertThat(attempt()).isTrue();
    }

    @Test
    void afterADayNothingIsHeldAgainstAnybody() {
        tryTimes(5);
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);

        tryTimes(5);

        assertThat(attempt()).isFalse();
    }

    @Test
    void whatIsOverIsClearedAwayOnce() {
        tryTimes(3);
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);

        assertThat(brakes.sweep(Braked.ACCOUNT))
                .anySatisfy(series -> assertThat(series.tries()).isEqualTo(3));
        assertThat(brakes.forget(Braked.ACCOUNT, key)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsKeptTellsWhomItCountsEvenIfAllAddressesAreTried(Braked what) {
        var address = "198.51.100." + what.ordinal();
        brakes.attempt(what, address);
        brakes.attempt(what, address);

        var kept = jdbc.sql("select key from brake where kind = ?")
                .param(what.kind)
                .query((row, _) -> row.getBytes("key"))
                .list();

        assertThat(kept)
                .isNotEmpty()
                .doesNotContain(
                        Sha256.of(address).bytes(),
                        Sha256.of(what.kind + " " + address).bytes());
        brakes.forget(what, address);
    }

    @Test
    void midnightGivesNobodyNewTries() {
        now = Instant.parse("2026-11-06T23:59:59.500Z");
        tryTimes(5);
        now = now.plusSeconds(1);

        assertThat(attempt()).isFalse();
        assertThat(waits(Duration.ofSeconds(4))).isTrue();
        assertThat(brakes.forget(Braked.ACCOUNT, key))
                .hasValueSatisfying(series -> assertThat(series.tries()).isEqualTo(6));
        assertThat(attempt()).isTrue();
    }

    @Test
    void whatBeganTheDayBeforeYesterdayIsNobodysAnyMore() {
        attempt();
        var today = now;
        now = now.plus(Duration.ofDays(2));
        brakes.sweepAll();

        assertThat(jdbc.sql("select count(*) from brake_salt where day < ?")
                        .param(LocalDate.ofInstant(today, ZoneOffset.UTC).plusDays(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNodeWhoseClockIsAheadKeepsNobodyWaitingAtTheOthers() {
        now = now.plus(Duration.ofHours(1));
        attempt();
        brakes.takeBack(Braked.ACCOUNT, key);
        now = now.minus(Duration.ofHours(1));

        assertThat(attempt()).isTrue();
    }

    private void tryTimes(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(attempt()).isTrue();
        }
    }

    /** Whether one has to wait so long, and no longer. */
    private boolean waits(Duration wait) {
        now = now.plus(wait).minusMillis(1);
        var early = attempt();
        now = now.plusMillis(1);
        return !early && attempt();
    }

    private boolean attempt() {
        return brakes.attempt(Braked.ACCOUNT, key).isPresent();
    }
}

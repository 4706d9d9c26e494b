package org.clinic.portal.base.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.clinic.portal.base.time.LocalMoment.One;
import org.clinic.portal.base.time.LocalMoment.Skipped;
import org.clinic.portal.base.time.LocalMoment.Twice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalMomentTest {

    @Test
    void aTimeIsMostlyOneMoment() {
        assertThat(of("2026-03-03T14:00", "America/New_York"))
                .isEqualTo(new One(Instant.parse("2026-03-03T19:00:00Z")));
        assertThat(of("2026-07-03T14:00", "America/New_York"))
                .isEqualTo(new One(Instant.parse("2026-07-03T18:00:00Z")));
        assertThat(of("2026-07-03T14:00", "Europe/Berlin")).isEqualTo(new One(Instant.parse("2026-07-03T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T02:00, 2026-03-08T03:00, 2026-03-08T07:00:00Z",
        "America/New_York, 2027-03-14T02:00, 2027-03-14T03:00, 2027-03-14T07:00:00Z",
        "Europe/Berlin, 2026-03-29T02:00, 2026-03-29T03:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2027-03-28T02:00, 2027-03-28T03:00, 2027-03-28T01:00:00Z",
    })
    void whatTheClocksArePutForwardOverNeverIs(String zone, LocalDateTime from, LocalDateTime to, Instant next) {
        var skipped = new Skipped(from, to, next);

        assertThat(LocalMoment.of(from.minusMinutes(1), ZoneId.of(zone))).isEqualTo(new One(next.minusSeconds(60)));
        assertThat(LocalMoment.of(from, ZoneId.of(zone))).isEqualTo(skipped);
        assertThat(LocalMoment.of(to.minusMinutes(1), ZoneId.of(zone))).isEqualTo(skipped);
        assertThat(LocalMoment.of(to, ZoneId.of(zone))).isEqualTo(new One(next));
        assertThat(skipped.moments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T01:00, 2026-11-01T05:00:00Z",
        "America/New_York, 2027-11-07T01:00, 2027-11-07T05:00:00Z",
        "Europe/Berlin, 2026-10-25T02:00, 2026-10-25T00:00:00Z",
        "Europe/Berlin, 2027-10-31T02:00, 2027-10-31T00:00:00Z",
    })
    void whatTheyArePutBackOverIsTwice(String zone, LocalDateTime from, Instant first) {
        var hour = 3600;

        assertThat(LocalMoment.of(from.minusMinutes(1), ZoneId.of(zone))).isEqualTo(new One(first.minusSeconds(60)));
        assertThat(LocalMoment.of(from, ZoneId.of(zone))).isEqualTo(new Twice(first, first.plusSeconds(hour)));
        assertThat(LocalMoment.of(from.plusMinutes(59), ZoneId.of(zone)).moments())
                .containsExactly(first.plusSeconds(59 * 60), first.plusSeconds(hour + 59 * 60));
        assertThat(LocalMoment.of(from.plusHours(1), ZoneId.of(zone))).isEqualTo(new One(first.plusSeconds(2 * hour)));
    }

    private static LocalMoment of(String time, String zone) {
        return LocalMoment.of(LocalDateTime.parse(time), ZoneId.of(zone));
    }
}

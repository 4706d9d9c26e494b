package org.clinic.portal.topic.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In New York the clocks went forward on 8 March 2026, and go back on 1 November. */
class SaidThenTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant LONG_AFTER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aTimeIsOneOfTheClinic() {
        var changed = Instant.parse("2026-06-03T18:00:00Z");

        assertThat(then("2026-06-03T13:59", changed)).isEqualTo(version(1, "2026-06-03T17:59:00Z"));
        assertThat(then("2026-06-03T14:00", changed)).isEqualTo(version(2, "2026-06-03T18:00:00Z"));
    }

    @Test
    void whereNothingWasLiveNothingCouldBeRead() {
        assertThat(SaidThen.at(
                        LocalDateTime.parse("2026-06-03T14:00"), NEW_YORK, LONG_AFTER, moment -> Optional.empty()))
                .isEqualTo(new SaidThen.Nothing());
    }

    @Test
    void aTimeThatTheClocksWerePutOverNeverWas() {
        var skipped =
                new SaidThen.Skipped(LocalDateTime.parse("2026-03-08T02:00"), LocalDateTime.parse("2026-03-08T03:00"));

        assertThat(then("2026-03-08T02:00", LONG_AFTER)).isEqualTo(skipped);
        assertThat(then("2026-03-08T02:30", LONG_AFTER)).isEqualTo(skipped);
        assertThat(then("2026-03-08T03:00", LONG_AFTER)).isEqualTo(version(1, "2026-03-08T07:00:00Z"));
    }

    @Test
    void aTimeThatWasTwiceMattersOnlyIfSomethingElseWasLive() {
        var between = Instant.parse("2026-11-01T06:00:00Z");

        assertThat(then("2026-11-01T01:30", LONG_AFTER)).isEqualTo(version(1, "2026-11-01T05:30:00Z"));
        assertThat(then("2026-11-01T01:30", between)).isEqualTo(new SaidThen.Twice(1, 2));
        assertThat(SaidThen.at(
                        LocalDateTime.parse("2026-11-01T01:30"),
                        NEW_YORK,
                        LONG_AFTER,
                        moment -> moment.isBefore(between) ? Optional.empty() : Optional.of(1)))
                .isEqualTo(new SaidThen.Twice(null, 1));
    }

    @Test
    void whatIsToComeNobodyKnows() {
        var now = Instant.parse("2026-11-01T05:45:00Z");

        assertThat(at("2026-11-01T01:46", now)).isEqualTo(new SaidThen.ToCome());
        assertThat(at("2026-11-01T01:45", now)).isEqualTo(version(1, "2026-11-01T05:45:00Z"));
    }

    private static SaidThen version(int number, String moment) {
        return new SaidThen.Version(number, Instant.parse(moment));
    }

    private static SaidThen at(String time, Instant now) {
        return SaidThen.at(LocalDateTime.parse(time), NEW_YORK, now, moment -> Optional.of(1));
    }

    /** Where the second version went live at some moment. */
    private static SaidThen then(String time, Instant changed) {
        return SaidThen.at(
                LocalDateTime.parse(time),
                NEW_YORK,
                LONG_AFTER,
                moment -> Optional.of(moment.isBefore(changed) ? 1 : 2));
    }
}

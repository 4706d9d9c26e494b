package org.clinic.portal.topic;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LivePeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:12:00Z");

    private final LivePeriod period = new LivePeriod(VersionId.of(new TopicId(), 1), NOW);

    @Test
    void aVersionIsLiveUntilItsPeriodEnds() {
        assertThat(period.liveUntil()).isEmpty();

        period.end(NOW.plusSeconds(1));

        assertThat(period.liveUntil()).contains(NOW.plusSeconds(1));
    }

    @Test
    void whatHasEndedStaysAsItWas() {
        period.withdraw("A wrong dose", "Mara Klein", NOW.plusSeconds(1));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> period.end(NOW.plusSeconds(2)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> period.withdraw("Again", "Mara Klein", NOW.plusSeconds(2)));
        assertThat(period.liveUntil()).contains(NOW.plusSeconds(1));
    }
}

package org.clinic.portal.version;

import java.time.Instant;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LivePeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:12:00Z");

    private final LivePeriod period = new LivePeriod(new VersionId(new TopicId(), 1), NOW);

    @Test
    void aVersionIsLiveUntilItsPeriodEnds() {
        assertThat(period.liveUntil()).isEmpty();

        period.end(NOW.plusSeconds(1));

        assertThat(period.liveUntil()).contains(NOW.plusSeconds(1));
    }

    @Test
    void whatHasEndedStaysAsItWas() {
        period.withdraw(Withdrawal.untold("A wrong dose"), hand(NOW.plusSeconds(1)));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> period.end(NOW.plusSeconds(2)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> period.withdraw(Withdrawal.untold("Again"), hand(NOW.plusSeconds(2))));
        assertThat(period.liveUntil()).contains(NOW.plusSeconds(1));
    }

    @Test
    void aTopicDoesNotTakeItsOwnPlace() {
        var itself = Withdrawal.replacedBy(period.version().topic(), "Another one says it");

        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> period.withdraw(itself, hand(NOW.plusSeconds(1))));
        assertThat(period.liveUntil()).isEmpty();
    }

    private static Hand hand(Instant at) {
        return new Hand(new SignedInAccount(new AccountId(), "Mara Klein", "mara@clinic.example", 0, Set.of()), at);
    }
}

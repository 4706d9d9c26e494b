package org.clinic.portal.redirect;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MonthlyHitsTest {

    private static final YearMonth NOW = YearMonth.of(2026, 2);

    @Test
    void theLastTwelveMonthsAreTold() {
        var hits = MonthlyHits.until(
                NOW,
                Map.of(NOW, 3L, YearMonth.of(2025, 12), 40L, YearMonth.of(2025, 3), 7L, YearMonth.of(2025, 2), 900L));

        assertThat(hits.months()).hasSize(12);
        assertThat(hits.months().getFirst()).isEqualTo(new MonthlyHits.Month(YearMonth.of(2025, 3), 7));
        assertThat(hits.months().getLast()).isEqualTo(new MonthlyHits.Month(NOW, 3));
        assertThat(hits.thisMonth()).isEqualTo(3);
        assertThat(hits.total()).isEqualTo(50);
        assertThat(hits.most()).isEqualTo(40);
    }

    @Test
    void whereNobodyCameThereAreTwelveMonthsWithoutAHit() {
        var none = MonthlyHits.until(NOW, Map.of());

        assertThat(none.months()).hasSize(12).allMatch(month -> month.hits() == 0);
        assertThat(none.total()).isZero();
        assertThat(none.most()).isZero();
    }
}

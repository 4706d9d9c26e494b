package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DayTest {

    private static final Instant NOW = Instant.parse("2026-11-06T19:05:00Z");

    @Test
    void nothingIsLeftUntilTheFirstThatStandsAtItsTime() {
        var day = day(call(30), followUp(55));

        assertThat(day.nothingLeftUntil()).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(day.late()).isZero();
    }

    @Test
    void whoIsLateIsLeftNow() {
        var day = day(call(-1), call(30));

        assertThat(day.nothingLeftUntil()).isEmpty();
        assertThat(day.late()).isEqualTo(1);
    }

    @Test
    void whatIsDueThisVeryMomentIsNotLate() {
        assertThat(day(call(0)).late()).isZero();
    }

    @Test
    void aFirstAnswerIsLeftUntilItIsGivenHoweverLateItIsDue() {
        assertThat(day(call(30), inquiry(NextStep.firstAnswer(at(120)), null)).nothingLeftUntil())
                .isEmpty();
    }

    @Test
    void onADayWithoutAnythingThereIsNothingToWaitFor() {
        assertThat(day().nothingLeftUntil()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", ", true", "EMAIL, false", "EMAIL_ONLY, false"})
    void whoAskedForMailIsNotCalledUnlessCallsHaveBegun(@Nullable PreferredWay way, boolean called) {
        assertThat(inquiry(NextStep.firstAnswer(at(5)), way).isCalled()).isEqualTo(called);
        assertThat(inquiry(NextStep.followUp(null, at(5)), way).isCalled()).isEqualTo(called);
        assertThat(inquiry(NextStep.call(2, at(5)), way).isCalled()).isTrue();
        assertThat(inquiry(NextStep.waitUntil(at(5)), way).isCalled()).isFalse();
    }

    private static Day day(DueInquiry... left) {
        return new Day(NOW, List.of(left), List.of(), List.of(), null);
    }

    private static DueInquiry call(int minutes) {
        return inquiry(NextStep.call(2, at(minutes)), null);
    }

    private static DueInquiry followUp(int minutes) {
        return inquiry(NextStep.followUp(null, at(minutes)), null);
    }

    private static DueInquiry inquiry(NextStep step, @Nullable PreferredWay way) {
        return new DueInquiry(
                new InquiryId(),
                "Harold Whitman",
                null,
                "(212) 555-0143",
                way,
                PreferredHours.ANY,
                null,
                false,
                true,
                false,
                "en",
                step);
    }

    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}

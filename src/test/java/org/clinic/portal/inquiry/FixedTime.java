package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clinic.portal.testing.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until a test moves it: what is due on a day does not depend on when the test runs. */
@TestConfiguration
public class FixedTime {

    @Bean
    @Primary
    public MovableClock movableClock() {
        return new MovableClock(Clock.fixed(Instant.parse("2026-10-30T12:00:00Z"), ZoneOffset.UTC));
    }
}

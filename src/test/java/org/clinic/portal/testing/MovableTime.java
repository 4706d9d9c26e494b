package org.clinic.portal.testing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time as it is, in whole microseconds as the database has it, until a test puts it forward. */
@TestConfiguration
public class MovableTime {

    @Bean
    @Primary
    public MovableClock movableClock() {
        return new MovableClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }
}

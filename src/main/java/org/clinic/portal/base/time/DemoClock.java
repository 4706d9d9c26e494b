package org.clinic.portal.base.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The time, which for the length of one piece of demo content is the time at which that is said to have happened. */
@Component
@Primary
@ConditionalOnBooleanProperty("portal.demo")
public class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    /** Does something as if it were {@code then}. */
    public void at(Instant then, Runnable what) {
        ScopedValue.where(THEN, then).run(what);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}

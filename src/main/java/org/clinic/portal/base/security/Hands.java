package org.clinic.portal.base.security;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whose hand is at work. */
@Component
public class Hands {

    private final CurrentAccount current;
    private final Clock clock;

    Hands(CurrentAccount current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** The signed-in account's, now, where the caller's access rule has made sure that there is one. */
    public Hand present() {
        return new Hand(current.get(), clock.instant());
    }
}

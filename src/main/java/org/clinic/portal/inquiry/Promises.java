package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.Priority;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Says when somebody hears from the clinic, as the desk's rules are; of no inquiry whether it is there. */
@Service
@PreAuthorize("permitAll()")
public class Promises {

    private final DueTimes due;
    private final Clock clock;

    Promises(DueTimes due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    /** To whoever has just sent an inquiry, which is due as any other until somebody has read it. */
    public Promise now() {
        var received = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Promise(received, due.next(received), due.firstAnswer(Priority.NORMAL, received));
    }
}

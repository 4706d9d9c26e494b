package org.clinic.portal.account;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a session lasts. What is configured holds until administrators set something else.
 *
 * @param idle without anything that a person does: from 2 minutes, of which the last is that of the warning, to 2 hours
 * @param longest whatever is done: up to a day
 */
@Validated
@ConfigurationProperties("portal.session")
record SessionLimits(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration longest) {

    /** How long before the end of an idle session its windows say so. */
    static final Duration WARNING = Duration.ofMinutes(1);

    static final Duration LONGEST_IDLE = Duration.ofHours(2);

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);

    @AssertTrue(message = "portal.session.idle is from 2 minutes to 2 hours, portal.session.longest up to a day")
    boolean isReasonable() {
        return idle.compareTo(SHORTEST_IDLE) >= 0
                && idle.compareTo(LONGEST_IDLE) <= 0
                && longest.compareTo(idle) >= 0
                && longest.compareTo(DAY) <= 0;
    }

    /** Why a session that began and was last used then is over by now, if it is. */
    Optional<SessionEnd> over(Instant began, Instant acted, Instant now) {
        if (!now.isBefore(began.plus(longest))) {
            return Optional.of(SessionEnd.LASTED);
        }
        return now.isBefore(acted.plus(idle)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    boolean isToBeWarned(Instant acted, Instant now) {
        return !now.isBefore(acted.plus(idle).minus(WARNING));
    }
}

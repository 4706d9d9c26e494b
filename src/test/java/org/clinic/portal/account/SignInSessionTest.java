package org.clinic.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class SignInSessionTest {

    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(12));

    private final MovableClock clock = new MovableClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final List<SignInSession> gone = new ArrayList<>();
    private final MockHttpSession http = new MockHttpSession();
    private final SignInSession session =
            new SignInSession(new SessionId(), new AccountId(), http, () -> LIMITS, clock, gone::add);

    @Test
    void itEndsAfterFifteenMinutesInWhichNobodyDidAnything() {
        clock.move(Duration.ofMinutes(15).minusNanos(1));
        assertThat(session.over()).isEmpty();

        clock.move(Duration.ofNanos(1));
        assertThat(session.over()).contains(SessionEnd.IDLE);
    }

    @Test
    void whatIsDoneMovesTheEndAway() {
        clock.move(Duration.ofMinutes(14));
        session.act();
        clock.move(Duration.ofMinutes(14));

        assertThat(session.over()).isEmpty();
    }

    @Test
    void whatIsDoneTooLateDoesNotBringItBack() {
        clock.move(Duration.ofMinutes(16));
        session.act();

        assertThat(session.over()).contains(SessionEnd.IDLE);
    }

    @Test
    void afterTwelveHoursItIsOverWhateverIsDone() {
        for (var minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            clock.move(Duration.ofMinutes(10));
            session.act();
        }
        assertThat(session.over()).isEmpty();

        clock.move(Duration.ofMinutes(10));
        assertThat(session.over()).contains(SessionEnd.LASTED);
    }

    @Test
    void theFirstReasonStays() {
        session.end(SessionEnd.CLOSED);
        session.end(SessionEnd.SIGNED_OUT);
        clock.move(Duration.ofHours(13));

        assertThat(session.over()).contains(SessionEnd.CLOSED);
    }

    @Test
    void aMinuteBeforeItsWindowsWarnAndTakeThatBackOnceSomethingIsDone() {
        var warnings = new ArrayList<Boolean>();
        var listening = session.listen(warnings::add);
        clock.move(Duration.ofMinutes(14).minusSeconds(1));
        session.warnInTime();
        assertThat(warnings).isEmpty();

        clock.move(Duration.ofSeconds(1));
        session.warnInTime();
        session.warnInTime();
        session.act();
        assertThat(warnings).containsExactly(true, false);

        listening.end();
        clock.move(Duration.ofMinutes(14));
        session.warnInTime();
        assertThat(warnings).hasSize(2);
    }

    @Test
    void itSaysWhenItsHttpSessionEnds() {
        http.setAttribute(SignInSession.ATTRIBUTE, session);
        http.invalidate();

        assertThat(gone).containsExactly(session);
    }
}

package org.clinic.portal.account;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class SignInSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionOfNobodyLastsTenMinutes() {
        new SignInSession().sessionCreated(new HttpSessionEvent(session));

        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void fromTheSignInOnItLastsThirtyMinutesWithoutAnyAction() {
        SignInSession.begin(session, NOW);

        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }

    @Test
    void afterTwelveHoursItIsOverWhateverHappens() {
        SignInSession.begin(session, NOW);

        assertThat(SignInSession.isOver(session, NOW.plusSeconds(12 * 3600 - 1)))
                .isFalse();
        assertThat(SignInSession.isOver(session, NOW.plusSeconds(12 * 3600))).isTrue();
    }

    @Test
    void aSessionThatNeverBeganIsOver() {
        assertThat(SignInSession.isOver(session, NOW)).isTrue();
    }
}

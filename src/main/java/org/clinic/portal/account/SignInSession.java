package org.clinic.portal.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long sessions last: ten minutes for whoever only looks at the sign-in page, and from the sign-in on thirty minutes
 * without any action, but twelve hours at most.
 */
@Component
class SignInSession implements HttpSessionListener {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration IDLE_BEFORE = Duration.ofMinutes(10);
    private static final String BEGAN = "signin.began";

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval((int) IDLE_BEFORE.toSeconds());
    }

    static void begin(HttpSession session, Instant at) {
        session.setAttribute(BEGAN, at);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
    }

    static boolean isOver(HttpSession session, Instant now) {
        return !(session.getAttribute(BEGAN) instanceof Instant began) || !now.isBefore(began.plus(LONGEST));
    }
}

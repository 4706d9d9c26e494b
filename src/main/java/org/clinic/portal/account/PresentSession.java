package org.clinic.portal.account;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The session of the window that asks. There is none where nobody came through the sign-in page, as in tests of screens. */
@Service
@PreAuthorize("isAuthenticated()")
public class PresentSession {

    private final SignInSessions sessions;

    PresentSession(SignInSessions sessions) {
        this.sessions = sessions;
    }

    public Optional<SessionId> id() {
        return session().map(SignInSession::id);
    }

    private static Optional<SignInSession> session() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .flatMap(SignInSession::in);
    }

    /** The person in front of the window has done something: the session goes on, unless it is over. */
    public void act() {
        session().ifPresent(sessions::act);
    }

    /**
     * Hears when it is about to end because nobody does anything, and when that is not so any more.
     *
     * @param warning is called on any thread, so it hands on what takes time
     */
    public Subscription warnings(Consumer<Boolean> warning) {
        return session().map(session -> session.listen(warning)).orElse(() -> {});
    }
}

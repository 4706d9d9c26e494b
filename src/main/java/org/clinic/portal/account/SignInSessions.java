package org.clinic.portal.account;

import jakarta.annotation.PostConstruct;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.SignedInAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions of this node, which end when they should: at their time, and as soon as the database says that they are
 * over, which is broadcast, and asked for every two seconds in case that a broadcast is lost. With a session all its
 * windows end, the HTTP session and Vaadin's. Of the time only what a person does counts, not what their browser does by
 * itself.
 */
@Component
class SignInSessions implements HttpSessionListener, Broadcasts.Listener {

    /** What is broadcast with an account's id; the database's trigger says it too. */
    static final String SUBJECT = "session";

    private static final Logger log = LoggerFactory.getLogger(SignInSessions.class);

    /** How long whoever only looks at the sign-in page has a session. */
    private static final Duration IDLE_BEFORE = Duration.ofMinutes(10);

    /** How long it can be told when one was signed in, and why a cookie is worth nothing any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionRows rows;
    private final PresentLimits limits;
    private final Broadcasts broadcasts;
    private final Clock clock;
    private final Map<SessionId, SignInSession> here = new ConcurrentHashMap<>();

    SignInSessions(SessionRows rows, PresentLimits limits, Broadcasts broadcasts, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    @PostConstruct
    void listen() {
        broadcasts.listen(SUBJECT, this);
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval((int) IDLE_BEFORE.toSeconds());
    }

    /** Begins the session of whoever has just signed in. */
    void begin(HttpServletRequest request, SignedInAccount account) {
        var http = request.getSession();
        var session = new SignInSession(new SessionId(), account.id(), http, limits::get, clock, this::gone);
        var browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        rows.add(session.id(), account, http.getId(), session.began(), request.getRemoteAddr(), browser);
        // Only so that nothing is left should ours not end it: heartbeats keep it young.
        http.setMaxInactiveInterval((int) SessionLimits.LONGEST_IDLE.toSeconds());
        http.setAttribute(SignInSession.ATTRIBUTE, session);
        here.put(session.id(), session);
    }

    private void gone(SignInSession session) {
        here.remove(session.id());
    }

    /** Why this session of somebody who is signed in is over, if it is: asks the database. */
    Optional<SessionEnd> over(HttpSession http) {
        var session = SignInSession.in(http);
        if (session.isEmpty()) {
            return Optional.of(SessionEnd.UNKNOWN);
        }
        return session.get()
                .over()
                .or(() -> Optional.ofNullable(
                        rows.over(List.of(session.get().id())).get(session.get().id())));
    }

    /** The person behind it has done something. */
    void act(SignInSession session) {
        session.act();
        if (session.over().isEmpty()) {
            rows.act(session.id(), session.acted());
        }
    }

    /**
     * Ends a session of this node with all its windows, which are led to the sign-in page. Only the first to do so does it:
     * a second one would take the sockets away while the windows are being told.
     */
    void end(HttpSession http, SessionEnd why) {
        var session = SignInSession.in(http);
        if (session.isPresent() && !session.get().end(why)) {
            return;
        }
        try {
            // First, as the sign-in page asks why as soon as the windows are told.
            session.ifPresent(ended -> rows.end(ended.id(), why, clock.instant()));
        } finally {
            SessionWindows.leave(http, SignInPage.saying(why.elsewhere()));
            invalidate(http);
        }
    }

    private static void invalidate(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException already) {
            log.debug("The session had ended meanwhile", already);
        }
    }

    /** What was broadcast is the account that has sessions which are over. */
    @Override
    public void heard(String account) {
        Thread.ofVirtual()
                .start(() -> endOver(here.values().stream()
                        .filter(session -> session.account().toString().equals(account))
                        .toList()));
    }

    @Override
    public void missed() {
        Thread.ofVirtual().start(() -> endOver(here.values()));
    }

    private void endOver(Collection<SignInSession> sessions) {
        safely(() -> {
            var over = rows.over(sessions.stream().map(SignInSession::id).toList());
            sessions.forEach(
                    session -> Optional.ofNullable(over.get(session.id())).ifPresent(why -> end(session.http(), why)));
        });
    }

    /** What is over in time ends first, as that needs no database. */
    @Scheduled(fixedDelay = 2000)
    void look() {
        here.values()
                .forEach(session -> session.over()
                        .ifPresentOrElse(why -> safely(() -> end(session.http(), why)), session::warnInTime));
        endOver(here.values());
    }

    /** Ends in the database what no node has ended, and forgets what ended long ago. */
    void sweep() {
        rows.sweep(clock.instant(), KEPT);
    }

    private static void safely(Runnable what) {
        try {
            what.run();
        } catch (DataAccessException failed) {
            log.warn("Which sessions are over is not known for now: {}", failed.getMessage());
        }
    }
}

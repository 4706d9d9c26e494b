package org.clinic.portal.account;

import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A session of somebody who is signed in, on the node that has it. It stands in the HTTP session and is asked there on
 * whichever way something comes or goes: with a request, or by push.
 */
class SignInSession implements HttpSessionBindingListener {

    static final String ATTRIBUTE = "signin.session";

    private final SessionId id;
    private final AccountId account;
    private final HttpSession http;
    private final Instant began;
    private final Supplier<SessionLimits> limits;
    private final Clock clock;
    private final Consumer<SignInSession> gone;

    private final List<Consumer<Boolean>> windows = new CopyOnWriteArrayList<>();

    private volatile Instant acted;
    private volatile boolean warned;
    private volatile @Nullable SessionEnd ended;

    SignInSession(
            SessionId id,
            AccountId account,
            HttpSession http,
            Supplier<SessionLimits> limits,
            Clock clock,
            Consumer<SignInSession> gone) {
        this.id = id;
        this.account = account;
        this.http = http;
        this.began = clock.instant();
        this.acted = began;
        this.limits = limits;
        this.clock = clock;
        this.gone = gone;
    }

    /** Nothing in a session of nobody, or one that another thread has ended meanwhile. */
    static Optional<SignInSession> in(HttpSession session) {
        try {
            return Optional.ofNullable((SignInSession) session.getAttribute(ATTRIBUTE));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    static Optional<SignInSession> in(WrappedSession session) {
        return session instanceof WrappedHttpSession http ? in(http.getHttpSession()) : Optional.empty();
    }

    SessionId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    HttpSession http() {
        return http;
    }

    Instant began() {
        return began;
    }

    Instant acted() {
        return acted;
    }

    /** Its person has done something. Too late for one that is over. */
    void act() {
        if (over().isEmpty()) {
            acted = clock.instant();
            warnInTime();
        }
    }

    /** As far as this node knows without asking: because of the time, or because it was told. */
    Optional<SessionEnd> over() {
        return ended == null ? limits.get().over(began, acted, clock.instant()) : Optional.of(ended);
    }

    /** It does not come back from this, and the first reason stays: answers whether this is the first. */
    synchronized boolean end(SessionEnd why) {
        var first = ended == null;
        if (first) {
            ended = why;
        }
        return first;
    }

    /** Hears, on any thread, when it is about to end because nobody does anything, and when that is not so any more. */
    Subscription listen(Consumer<Boolean> window) {
        windows.add(window);
        return () -> windows.remove(window);
    }

    /** Has its windows warn once its last minute begins, and take that back. */
    synchronized void warnInTime() {
        var late = limits.get().isToBeWarned(acted, clock.instant());
        if (late != warned) {
            warned = late;
            windows.forEach(window -> window.accept(late));
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent unbound) {
        gone.accept(this);
    }
}

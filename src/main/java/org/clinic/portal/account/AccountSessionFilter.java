package org.clinic.portal.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is over before anything is done with it. It asks the database on every request, Vaadin's own
 * included, so that this holds on every node at once.
 */
class AccountSessionFilter extends OncePerRequestFilter {

    private final CurrentAccount current;
    private final SignInSessions sessions;

    AccountSessionFilter(CurrentAccount current, SignInSessions sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && current.find().isPresent()) {
            sessions.over(session).ifPresent(why -> {
                SecurityContextHolder.clearContext();
                SignInReasons.tell(request, why);
                sessions.end(session, why);
            });
        }
        chain.doFilter(request, response);
    }
}

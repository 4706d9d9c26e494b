package org.clinic.portal.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session once its account is deactivated or has other roles or another password, or once it has lasted long
 * enough. It asks the database on every request, Vaadin's own included, so that this holds on every node at once.
 */
class AccountSessionFilter extends OncePerRequestFilter {

    private final CurrentAccount current;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSessionFilter(CurrentAccount current, JdbcClient jdbc, Clock clock) {
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && current.find()
                        .filter(account -> SignInSession.isOver(session, clock.instant()) || isStale(account))
                        .isPresent()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(SignedInAccount account) {
        return !jdbc.sql("""
                        select exists (select from account
                        where id = ? and sign_in_epoch = ? and deactivated_at is null)""")
                .params(account.id().id(), account.signInEpoch())
                .query(Boolean.class)
                .single();
    }
}

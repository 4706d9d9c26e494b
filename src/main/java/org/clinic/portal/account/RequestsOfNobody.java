package org.clinic.portal.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what Vaadin's client asks for without anybody being signed in: with where to sign in, or not at all. No such
 * request makes a session. A window that has just been left says a last word, and a session for that would take the
 * place of the sign-in page's.
 */
class RequestsOfNobody extends OncePerRequestFilter {

    private final CurrentAccount current;
    private final SignInReasons reasons;
    private final Set<String> pages;

    RequestsOfNobody(CurrentAccount current, SignInReasons reasons, Set<String> pages) {
        this.current = current;
        this.reasons = reasons;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return pages.contains(path) || request.getParameter("v-r") == null && !path.startsWith("/staff/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (current.find().isPresent()) {
            chain.doFilter(request, response);
        } else if ("uidl".equals(request.getParameter("v-r"))) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(Leaving.to(reasons.page(request)));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

package org.clinic.portal.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code /staff} itself: leads on to where the work of whoever is signed in begins. Who has several roles begins where
 * the first of them does, in the order of {@link Roles#ALL}.
 */
class StartPageFilter extends OncePerRequestFilter {

    private final CurrentAccount current;

    StartPageFilter(CurrentAccount current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        // Vaadin's own requests go to the same address, each with this parameter.
        return !(path.equals("/staff") || path.equals(StaffSecurity.START))
                || !request.getMethod().equals("GET")
                || request.getParameter("v-r") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = start(current::has);
        if (start.isPresent()) {
            response.sendRedirect(StaffSecurity.START + start.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Below {@code /staff}. */
    static Optional<String> start(Predicate<String> holds) {
        return Roles.ALL.stream().filter(holds).findFirst().map(role -> switch (role) {
            case Roles.COORDINATOR -> "inquiries";
            case Roles.ADMIN -> "accounts";
            default -> "topics";
        });
    }
}

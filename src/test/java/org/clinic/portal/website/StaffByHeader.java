package org.clinic.portal.website;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Takes whoever names a role for somebody who has it: the website is tested without the room that signs people in. */
@TestComponent
class StaffByHeader implements Filter {

    static final String ROLE = "X-Role";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var role = ((HttpServletRequest) request).getHeader(ROLE);
        if (role == null) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken(role, null, "ROLE_" + role)));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

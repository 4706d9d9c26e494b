package org.clinic.portal.base.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers "not now" whenever it is the database that does not answer, with a reference and without a trace. The portal's
 * browser takes that for what it is, and sends the same again until it is answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // Around what checks sessions, which asks the database as well.
public class OutageFilter extends OncePerRequestFilter {

    private static final String REFERENCE = OutageFilter.class.getName();

    OutageFilter() {}

    /** The reference under which a request was refused. */
    public static Optional<String> reference(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(REFERENCE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
            refuse(request, response, failed);
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Exception failed) throws IOException {
        request.setAttribute(REFERENCE, ErrorReference.log(failed));
        response.resetBuffer();
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}

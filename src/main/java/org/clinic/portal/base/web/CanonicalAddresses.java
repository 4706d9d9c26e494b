package org.clinic.portal.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses an address that can be read in two ways, before anything has read it: the server finds the portal behind
 * {@code /topics/../staff}, while rules look at what is written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CanonicalAddresses extends OncePerRequestFilter {

    private static final Pattern PORTAL = Pattern.compile("/staff(/.*)?", Pattern.DOTALL);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isCanonical(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    static boolean isCanonical(String path) {
        if (!path.startsWith("/") || path.contains("//") || path.indexOf(';') >= 0) {
            return false;
        }
        try {
            var decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
            return Arrays.stream(decoded.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."))
                    && isPortal(decoded) == isPortal(path);
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }

    private static boolean isPortal(String path) {
        return PORTAL.matcher(path).matches();
    }
}

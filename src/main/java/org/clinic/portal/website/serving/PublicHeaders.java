package org.clinic.portal.website.serving;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells browsers, with every answer outside the portal, how little our pages need: no script, and nobody else's. Nothing
 * is said of who opened the page: it has no script and no state for an opener to reach, and a browser that must separate
 * them starts a process first, which on a phone takes some 200 ms of a first visit.
 */
public class PublicHeaders implements Filter {

    private static final List<Header> HEADERS = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("Referrer-Policy", "same-origin"),
            Header.of("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));

    private static final List<Header> SECURE_HEADERS = Stream.concat(
                    HEADERS.stream(),
                    Stream.of(Header.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains")))
            .toList();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPortal(((HttpServletRequest) request).getRequestURI())) {
            write((HttpServletResponse) response, request.isSecure());
        }
        chain.doFilter(request, response);
    }

    /** Also a policy, until a page says its own. */
    public static void write(HttpServletResponse response, boolean secure) {
        response.setHeader(ContentPolicy.NAME, ContentPolicy.NO_STYLES.inHeader());
        of(secure).forEach(header -> response.setHeader(header.name(), header.value()));
    }

    /** Without a policy: each answer in memory has its own. */
    static List<Header> of(boolean secure) {
        return secure ? SECURE_HEADERS : HEADERS;
    }

    public static boolean isPortal(String path) {
        return path.equals("/staff") || path.startsWith("/staff/");
    }
}

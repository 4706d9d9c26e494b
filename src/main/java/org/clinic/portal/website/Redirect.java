package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Leads to another address with the parameters of the one that was asked: a section that somebody asks about, or what a
 * letter wants to know of its readers. The part after # browsers take along by themselves.
 */
final class Redirect {

    private Redirect() {}

    static ResponseEntity<byte[]> forGood(String path, HttpServletRequest request) {
        return to(HttpStatus.MOVED_PERMANENTLY, path + parameters(request, ""));
    }

    /**
     * As {@link #forGood}, and remembered no longer than a page: who has the address lead there can have it lead elsewhere.
     *
     * @param anchor with its #, or empty
     */
    static ResponseEntity<byte[]> untilRemoved(String path, String anchor, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .cacheControl(Page.SHARED)
                .header(HttpHeaders.LOCATION, path + parameters(request, "") + anchor)
                .build();
    }

    /** Leads to a place on a page for this once. */
    static ResponseEntity<byte[]> to(HttpStatus status, String path, String anchor, HttpServletRequest request) {
        return to(status, path + parameters(request, "") + "#" + anchor);
    }

    static ResponseEntity<byte[]> without(String parameter, String path, String anchor, HttpServletRequest request) {
        return to(HttpStatus.FOUND, path + parameters(request, parameter) + "#" + anchor);
    }

    /** As they were sent, so nothing that they say is changed by reading and writing it. */
    private static String parameters(HttpServletRequest request, String without) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var kept = Arrays.stream(query.split("&"))
                .filter(field ->
                        !field.isEmpty() && !field.replaceFirst("=.*", "").equals(without))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** As text, as what a browser sends need not be what a URI may be. */
    private static ResponseEntity<byte[]> to(HttpStatus status, String address) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}

package org.clinic.portal.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address that a request comes from, as PostgreSQL reads it. */
public final class ClientAddress {

    private ClientAddress() {}

    /** Of the request that is being answered; nothing outside of one. */
    public static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    /** Nothing if a proxy names something else, such as {@code unknown} or an address with a port. */
    public static Optional<String> of(HttpServletRequest request) {
        return parse(request.getRemoteAddr());
    }

    /** Without the zone that an address of IPv6 may have, which only this machine would understand. */
    static Optional<String> parse(String named) {
        try {
            return Optional.of(
                    InetAddress.ofLiteral(named.replaceFirst("%.*", "")).getHostAddress());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package org.clinic.portal.base.clinic;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the portal is to be found from outside: as {@code portal.url} says, or else where a request came to. */
@Component
public class PortalUrl {

    private final String configured;

    PortalUrl(@Value("${portal.url:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
    }

    /** The whole address of a path that begins with a slash. */
    public URI at(String path, HttpServletRequest request) {
        var site = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : configured;
        return URI.create(site + path);
    }
}

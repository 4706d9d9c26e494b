package org.clinic.portal.base.outgoing;

import java.net.URI;
import java.util.Objects;
import org.clinic.portal.base.web.PortalUrl;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the portal reaches its own public pages as visitors do: at {@code portal.own-url}, else at {@code portal.url}, else at
 * its port on this machine.
 */
@Component
public class OwnAddress {

    private final Environment environment;
    private final PortalUrl portal;

    OwnAddress(Environment environment, PortalUrl portal) {
        this.environment = environment;
        this.portal = portal;
    }

    /** Without a slash at the end. There is none before the server has begun. */
    public URI get() {
        var named = environment.getProperty("portal.own-url", URI.class);
        if (named != null) {
            return URI.create(new PortalUrl(named).address());
        }
        return portal.url() != null ? URI.create(portal.address()) : here();
    }

    private URI here() {
        var port = Objects.requireNonNull(environment.getProperty("local.server.port"), "The server has not begun");
        return URI.create("http://%s:%s".formatted(environment.getProperty("server.address", "127.0.0.1"), port));
    }
}

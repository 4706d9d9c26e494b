package org.clinic.portal.base.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the portal.
 *
 * @param url such as {@code https://portal.clinic.example}; without it, wherever a request says that it was sent
 */
@ConfigurationProperties("portal")
public record PortalUrl(@Nullable URI url) {

    public PortalUrl {
        if (url != null && !url.toString().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
            throw new IllegalArgumentException(
                    "portal.url names a scheme and a host, such as https://portal.clinic.example");
        }
    }

    /** As links to it begin: without a slash at the end, and without the port where browsers leave it out. */
    public String address() {
        if (url == null) {
            throw new IllegalStateException("Nobody has asked for it, and portal.url does not say where it is");
        }
        var usual = url.getPort() == (isSecure() ? 443 : 80);
        var host = url.getScheme() + "://" + url.getHost();
        return usual || url.getPort() < 0 ? host : host + ":" + url.getPort();
    }

    /** Whether it is known that people come over https. */
    public boolean isSecure() {
        return url != null && "https".equals(url.getScheme());
    }
}

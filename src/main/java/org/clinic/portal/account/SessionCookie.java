package org.clinic.portal.account;

import org.clinic.portal.base.web.PortalUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Names the session's cookie so that browsers take it from this host alone, over https, once {@code portal.url} says that
 * people come that way: no neighbour under the same domain can set one (RFC 6265bis, 4.1.3.2).
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final PortalUrl portal;
    private final String name;

    SessionCookie(PortalUrl portal, @Value("${server.servlet.session.cookie.name}") String name) {
        this.portal = portal;
        this.name = name;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (portal.isSecure()) {
            server.addContextCustomizers(context -> {
                context.setSessionCookieName("__Host-" + name);
                context.setSessionCookiePath("/");
            });
        }
    }
}

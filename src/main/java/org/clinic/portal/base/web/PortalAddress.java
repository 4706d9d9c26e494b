package org.clinic.portal.base.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Once {@code portal.url} is set, every request counts as sent there, so that no link, redirect or site map says a host
 * that a stranger wrote into a request.
 */
@Component
@EnableConfigurationProperties(PortalUrl.class)
public class PortalAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final PortalUrl portal;

    PortalAddress(PortalUrl portal) {
        this.portal = portal;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var url = portal.url();
        if (url != null) {
            // In the host's line of valves, which comes after the one that believes the proxy.
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(sentTo(url)));
        }
    }

    /** What has a request count as sent there, for whoever stands ahead of this one. */
    public static Valve sentTo(URI url) {
        return new SentThere(url);
    }

    static class SentThere extends ValveBase {

        private final URI url;

        SentThere(URI url) {
            super(true);
            this.url = url;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var secure = "https".equals(url.getScheme());
            var sent = request.getCoyoteRequest();
            sent.scheme().setString(url.getScheme());
            sent.serverName().setString(url.getHost());
            request.setSecure(secure);
            request.setServerPort(url.getPort() > 0 ? url.getPort() : secure ? 443 : 80);
            getNext().invoke(request, response);
        }
    }
}

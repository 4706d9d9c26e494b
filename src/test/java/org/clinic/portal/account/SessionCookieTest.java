package org.clinic.portal.account;

import java.net.URI;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.clinic.portal.base.web.PortalUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTest {

    @Test
    void overHttpsNoNeighbourUnderTheSameDomainCanSetIt() {
        var context = customized(URI.create("https://portal.clinic.example"));

        assertThat(context.getSessionCookieName()).isEqualTo("__Host-portal-session");
        assertThat(context.getSessionCookiePath()).isEqualTo("/");
    }

    @Test
    void whereBrowsersWouldNotTakeThatNameItHasItsPlainOne() {
        assertThat(customized(URI.create("http://localhost:8080")).getSessionCookieName())
                .isNull();
        assertThat(customized(null).getSessionCookieName()).isNull();
    }

    private static Context customized(@Nullable URI url) {
        var server = new TomcatServletWebServerFactory();
        new SessionCookie(new PortalUrl(url), "portal-session").customize(server);
        var context = new StandardContext();
        server.getContextCustomizers().forEach(customizer -> customizer.customize(context));
        return context;
    }
}

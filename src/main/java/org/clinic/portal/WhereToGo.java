package org.clinic.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines on the console: where the portal is, and who can sign in to a demonstration. */
@Component
class WhereToGo {

    private final boolean demo;

    WhereToGo(@Value("${portal.demo}") boolean demo) {
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var address = "http://localhost:" + context.getWebServer().getPort();
        System.out.println();
        System.out.println("Clinic Portal is ready.");
        System.out.println("  For visitors   " + address + "/");
        System.out.println("  For the staff  " + address + "/staff");
        if (demo) {
            System.out.println("  Sign in as marketing@, reviewer@, coordinator@ or admin@ clinic.example,"
                    + " password clinic-portal-demo");
        }
    }
}

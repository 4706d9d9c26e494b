package org.clinic.portal.website.serving;

import jakarta.annotation.PreDestroy;
import java.util.function.Supplier;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.clinic.portal.base.web.PortalAddress;
import org.clinic.portal.base.web.PortalUrl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts memory ahead of the filters, of security and of Spring's dispatcher, and behind what finds out where a request was
 * sent, which pages say. Where {@code portal.url} says that of all of them, nobody has to look at what a proxy says, which
 * takes as long as all the rest of finding a page.
 */
@Component
@Order(ServingFromMemory.AHEAD_OF_PROXIES)
class ServingFromMemory implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Spring Boot has 0. */
    static final int AHEAD_OF_PROXIES = -1;

    /** A page as it is sent is one write, its styles in it: compressed it has some 12 kB, and the usual piece 8 kB. */
    private static final int PAGE = 32 * 1024;

    private final Supplier<AtOnce> memory;
    private final PortalUrl portal;
    private final PatientThreads patient;

    /** The server is made before what is kept in memory can be, which needs the database. */
    ServingFromMemory(
            ObjectProvider<AtOnce> memory,
            PortalUrl portal,
            @Value("${server.tomcat.threads.max:200}") int mostThreads) {
        var found = SingletonSupplier.of(memory::getObject);
        this.memory = found::obtain;
        this.portal = portal;
        patient = new PatientThreads(mostThreads);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var url = portal.url();
        if (url != null) {
            server.addEngineValves(PortalAddress.sentTo(url), new MemoryValve(memory, patient));
        } else {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new MemoryValve(memory, patient)));
        }
        server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(new VirtualThreadExecutor("arriving-")));
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", String.valueOf(PAGE));
            connector.setProperty("socket.directBuffer", "true");
        });
    }

    /** After the server, which waits for the requests that are being answered. */
    @PreDestroy
    void end() {
        patient.close();
    }
}

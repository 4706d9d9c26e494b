package org.clinic.portal.website.serving;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts memory ahead of the filters, of security and of Spring's dispatcher, and behind what finds out where a request was
 * sent, which pages say.
 */
@Component
@Order(ServingFromMemory.AFTER_ADDRESSES)
class ServingFromMemory implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    static final int AFTER_ADDRESSES = 1;

    private final ObjectProvider<AtOnce> memory;

    /** The server is made before what is kept in memory can be, which needs the database. */
    ServingFromMemory(ObjectProvider<AtOnce> memory) {
        this.memory = memory;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        var found = SingletonSupplier.of(memory::getObject);
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new MemoryValve(found::obtain)));
    }
}

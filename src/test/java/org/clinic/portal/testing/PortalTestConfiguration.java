package org.clinic.portal.testing;

import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Beans that only tests need. */
@TestConfiguration(proxyBeanMethods = false)
@Import({People.class, SignedInAsFactory.class, Staff.class})
class PortalTestConfiguration {

    @Bean
    VaadinServiceInitListener windowsKnowWhoIsSignedIn() {
        return service -> service.getSource()
                .addUIInitListener(
                        window -> OneSecurityContext.leaveIn(window.getUI().getSession()));
    }
}

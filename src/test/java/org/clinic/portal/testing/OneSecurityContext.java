package org.clinic.portal.testing;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Lets all application contexts of a run agree on where it stands who is signed in. Otherwise each brings a place of
 * its own, the static holder knows the last one's, and a context from the cache looks into another.
 */
public class OneSecurityContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final SecurityContextHolderStrategy STRATEGY = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // What Vaadin's configuration does, in contexts without it too.
        SecurityContextHolder.setContextHolderStrategy(STRATEGY);
        if (!context.getBeanFactory().containsSingleton("oneSecurityContext")) {
            context.getBeanFactory().registerSingleton("oneSecurityContext", STRATEGY);
        }
    }
}

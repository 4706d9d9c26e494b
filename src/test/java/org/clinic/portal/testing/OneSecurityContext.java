package org.clinic.portal.testing;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Lets all application contexts of a run agree on where it stands who is signed in. Otherwise each brings a place of
 * its own, the static holder knows the last one's, and a context from the cache looks into another.
 */
public class OneSecurityContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final SecurityContextHolderStrategy STRATEGY = new OfThreadAndWindow();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // What Vaadin's configuration does, in contexts without it too.
        SecurityContextHolder.setContextHolderStrategy(STRATEGY);
        if (!context.getBeanFactory().containsSingleton("oneSecurityContext")) {
            context.getBeanFactory().registerSingleton("oneSecurityContext", STRATEGY);
        }
    }

    /** For the threads that bring something into the window later. In earnest, signing in leaves it there. */
    static void leaveIn(VaadinSession session) {
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    /** Who the thread was told, which a test may change at any time; else as in earnest, who is signed in at the window. */
    private static final class OfThreadAndWindow implements SecurityContextHolderStrategy {

        private final SecurityContextHolderStrategy asInEarnest = new VaadinAwareSecurityContextHolderStrategy();
        private final ThreadLocal<@Nullable SecurityContext> told = new ThreadLocal<>();

        @Override
        public SecurityContext getContext() {
            var context = told.get();
            return context != null ? context : asInEarnest.getContext();
        }

        @Override
        public void setContext(SecurityContext context) {
            told.set(context);
        }

        @Override
        public void clearContext() {
            told.remove();
            asInEarnest.clearContext();
        }

        @Override
        public SecurityContext createEmptyContext() {
            return asInEarnest.createEmptyContext();
        }
    }
}

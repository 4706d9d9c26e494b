package org.clinic.portal.account;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** Puts {@link OneWaySocket} before what Vaadin's servlet does with its sockets. */
@Component
class OneWaySockets implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            registration.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, OneWaySocket.class.getName());
        }
        return bean;
    }
}

package org.clinic.portal.base.clinic;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins with the clinic as it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfiguredClinic.class)
class ClinicConfiguration {

    @Bean
    Clinic clinic(ConfiguredClinic configured) {
        return new Clinic(configured.facts());
    }
}

package org.clinic.portal.base.clinic;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the clinic from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Clinic.class)
class ClinicConfiguration {}

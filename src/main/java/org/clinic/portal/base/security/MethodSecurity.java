package org.clinic.portal.base.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Makes the access rules on services hold, in every module and in every test of one. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodSecurity {}

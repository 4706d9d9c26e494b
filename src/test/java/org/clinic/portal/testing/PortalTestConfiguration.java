package org.clinic.portal.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Beans that only tests need. */
@TestConfiguration(proxyBeanMethods = false)
@Import({People.class, SignedInAsFactory.class, Staff.class})
class PortalTestConfiguration {}

package org.clinic.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** A test of a room of topics, with all the rooms beside it: the tests of topics share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(
        module = "topic",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"topic.presence", "topic.source", "topic.history"}, // Which only screens use.
        webEnvironment = WebEnvironment.MOCK)
// The rooms lie within the module's package and are named as its dependencies: their repositories are found twice.
@TestPropertySource(properties = "spring.main.allow-bean-definition-overriding=true")
@Import(PortalTestConfiguration.class)
@Tag("module")
public @interface TopicModuleTest {}

package org.clinic.portal.website;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.clinic.portal.testing.People;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the public pages as a visitor meets them: over HTTP, on the real server and real PostgreSQL. Without the
 * portal's servlet, which asks for a front-end build.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        // What tests write and publish with. The website itself sees previews alone.
        extraIncludes = {
            "topic.comment",
            "topic.draft",
            "topic.event",
            "topic.presence",
            "topic.publishing",
            "topic.source",
            "topic.standard",
            "topic.step",
            "website.mirror" // Uses the website; is not used by it.
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "spring.main.allow-bean-definition-overriding=true" // As for TopicModuleTest.
        })
@Import({People.class, PlansForTests.class, Reading.class, StaffByHeader.class, Visitor.class})
@Tag("module")
@interface WebsiteTest {}

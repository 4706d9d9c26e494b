package org.clinic.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Lets a test be master of the line on which everything but the test itself reaches the database. */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseByLine {

    @Bean
    static DatabaseLine databaseLine(Environment environment) {
        try {
            return new DatabaseLine(environment.getRequiredProperty("spring.datasource.url"));
        } catch (IOException failed) {
            throw new UncheckedIOException("There is no line to the database", failed);
        }
    }

    @Bean
    static BeanPostProcessor byLine(DatabaseLine line) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcConnectionDetails details ? line.insteadOf(details) : bean;
            }
        };
    }
}

package org.clinic.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
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
                return bean instanceof JdbcConnectionDetails details ? new ByLine(details, line) : bean;
            }
        };
    }

    private record ByLine(JdbcConnectionDetails details, DatabaseLine line) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return line.url();
        }

        @Override
        public @Nullable String getUsername() {
            return details.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return details.getPassword();
        }
    }
}

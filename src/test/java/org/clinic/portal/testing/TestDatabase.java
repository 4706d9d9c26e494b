package org.clinic.portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.clinic.portal.database.DatabaseRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The database of the tests: the one that {@code SPRING_DATASOURCE_URL} names, else an embedded PostgreSQL 18, one for
 * the whole run, with the two roles that {@code db/roles.sql} makes. Every test of a run shares it, so each makes its
 * own data and counts nobody else's. {@code portal.test.database=none} leaves the choice to the application.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {

    private static @Nullable Map<String, Object> embedded;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")
                || environment.getProperty("portal.test.database", "").equals("none")) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test database", embedded()));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    private static synchronized Map<String, Object> embedded() {
        if (embedded == null) {
            embedded = start();
        }
        return embedded;
    }

    /** One more, for a test that is about everything there is: of what others made it would take too long. */
    public static Map<String, Object> another() {
        return start();
    }

    private static Map<String, Object> start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database portal");
            }
            try (var superuser = postgres.getDatabase("postgres", "portal").getConnection()) {
                DatabaseRoles.create(superuser, "owner", "app");
            }
            return Map.of(
                    "spring.datasource.url", "jdbc:postgresql://localhost:%d/portal".formatted(postgres.getPort()),
                    "spring.datasource.username", DatabaseRoles.APP,
                    "spring.datasource.password", "app",
                    "spring.datasource.hikari.maximum-pool-size", "8",
                    "spring.datasource.hikari.minimum-idle", "0",
                    "spring.flyway.user", DatabaseRoles.OWNER,
                    "spring.flyway.password", "owner");
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL of the tests does not start", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The embedded PostgreSQL of the tests does not take db/roles.sql", failed);
        }
    }
}

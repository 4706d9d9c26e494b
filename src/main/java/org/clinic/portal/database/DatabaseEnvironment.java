package org.clinic.portal.database;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides, before anything else, which database this instance uses, and what follows from that: with the embedded one
 * it is a demonstration for the people at this machine; with any other there is no demo data and no default account.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor {

    /** What names a database, in words a person can set; all of them or none. */
    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("spring.datasource.url", "SPRING_DATASOURCE_URL");
        VARIABLES.put("spring.datasource.username", "SPRING_DATASOURCE_USERNAME");
        VARIABLES.put("spring.datasource.password", "SPRING_DATASOURCE_PASSWORD");
        VARIABLES.put("spring.flyway.user", "SPRING_FLYWAY_USER");
        VARIABLES.put("spring.flyway.password", "SPRING_FLYWAY_PASSWORD");
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var missing = VARIABLES.entrySet().stream()
                .filter(variable -> !StringUtils.hasText(environment.getProperty(variable.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        var sources = environment.getPropertySources();
        if (missing.size() == VARIABLES.size()) {
            sources.addLast(new MapPropertySource(
                    "embedded database", Map.of("server.address", "127.0.0.1", "portal.demo", "true")));
        } else if (missing.isEmpty()) {
            requirePostgres(environment.getRequiredProperty("spring.datasource.url"));
            sources.addFirst(new MapPropertySource("external database", external(environment)));
        } else {
            throw new CannotStartException(halfConfigured(missing));
        }
    }

    private static Map<String, Object> external(ConfigurableEnvironment environment) {
        var settings = new HashMap<String, Object>(Map.of("portal.demo", "false"));
        // Every connection has its address from one of these: the pool's, the one that listens, the one that migrates.
        for (var name : List.of("spring.datasource.url", "spring.flyway.url")) {
            var url = environment.getProperty(name);
            if (StringUtils.hasText(url)) {
                settings.put(name, QuietUrl.of(url));
            }
        }
        return settings;
    }

    private static void requirePostgres(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStartException("SPRING_DATASOURCE_URL must begin with jdbc:postgresql://");
        }
    }

    private static String halfConfigured(List<String> missing) {
        return missing.stream()
                .collect(Collectors.joining(
                        ", ",
                        "the database is only half configured; set ",
                        " too (or none of the five, for the embedded database)"));
    }
}

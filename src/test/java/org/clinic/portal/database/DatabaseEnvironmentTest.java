package org.clinic.portal.database;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseEnvironmentTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutADatabaseItIsADemonstrationForThisMachine() {
        decide();

        assertThat(environment.getProperty("portal.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatAPersonSetGoesBeforeTheDefaultsOfADemonstration() {
        environment.withProperty("portal.demo", "false").withProperty("server.address", "0.0.0.0");

        decide();

        assertThat(environment.getProperty("portal.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void nobodyCanSwitchTheDemonstrationOnWithARealDatabase() {
        environment
                .withProperty("portal.demo", "true")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/portal")
                .withProperty("spring.datasource.username", "portal_app")
                .withProperty("spring.datasource.password", "a")
                .withProperty("spring.flyway.user", "portal_owner")
                .withProperty("spring.flyway.password", "o");

        decide();

        assertThat(environment.getProperty("portal.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void aHalfConfiguredDatabaseIsRefusedByNamingWhatIsMissing() {
        environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/portal")
                .withProperty("spring.datasource.username", "portal_app")
                .withProperty("spring.datasource.password", " ");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(this::decide)
                .withMessage("the database is only half configured; set SPRING_DATASOURCE_PASSWORD, SPRING_FLYWAY_USER,"
                        + " SPRING_FLYWAY_PASSWORD too (or none of the five, for the embedded database)");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefused() {
        environment
                .withProperty("spring.datasource.url", "postgres://db/portal")
                .withProperty("spring.datasource.username", "portal_app")
                .withProperty("spring.datasource.password", "a")
                .withProperty("spring.flyway.user", "portal_owner")
                .withProperty("spring.flyway.password", "o");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(this::decide)
                .withMessageContaining("jdbc:postgresql://");
    }

    @Test
    void noConnectionRepeatsARowThatWasRefused() {
        environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/portal")
                .withProperty("spring.datasource.username", "portal_app")
                .withProperty("spring.datasource.password", "a")
                .withProperty("spring.flyway.url", "jdbc:postgresql://db/portal?ssl=true")
                .withProperty("spring.flyway.user", "portal_owner")
                .withProperty("spring.flyway.password", "o");

        decide();

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://db/portal?logServerErrorDetail=false");
        assertThat(environment.getProperty("spring.flyway.url"))
                .isEqualTo("jdbc:postgresql://db/portal?ssl=true&logServerErrorDetail=false");

        decide();

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://db/portal?logServerErrorDetail=false");
    }

    private void decide() {
        new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
    }
}

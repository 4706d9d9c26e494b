package org.clinic.portal.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Waits for the database, refuses one that does not fit this release, and brings it up to date. */
@Component
class MigrationAtStart implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails application;
    private final PatientConnection patience;
    private final int pool;

    MigrationAtStart(
            JdbcConnectionDetails application,
            @Value("${portal.database.wait}") Duration wait,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int pool) {
        this.application = application;
        this.pool = pool;
        this.patience = new PatientConnection(wait);
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            check(flyway);
            refuseOtherHistory(flyway.info());
            flyway.migrate();
        } catch (FlywayException | SQLException failed) {
            throw new CannotStartException(
                    "the database could not be brought up to date: " + failed.getMessage(), failed);
        }
    }

    private void check(Flyway flyway) throws SQLException {
        String ownerRole;
        try (var owner = patience.open(
                "the role that migrates (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD)",
                () -> flyway.getConfiguration().getDataSource().getConnection())) {
            DatabaseRequirements.checkAsOwner(owner);
            ownerRole = DatabaseRequirements.text(owner, "select current_user");
        }
        try (var connection = patience.open(
                "the application's role (SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD)",
                () -> DriverManager.getConnection(
                        application.getJdbcUrl(), application.getUsername(), application.getPassword()))) {
            DatabaseRequirements.checkAsApplication(connection, ownerRole);
            DatabaseRequirements.checkConnections(connection, pool + 1);
        }
    }

    private static void refuseOtherHistory(MigrationInfoService history) {
        for (var migration : history.all()) {
            var state = migration.getState();
            if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
                throw new CannotStartException("the database belongs to a newer release (" + name(migration)
                        + " is unknown here); start that release");
            }
            if (state == MigrationState.IGNORED || state == MigrationState.MISSING_SUCCESS) {
                throw new CannotStartException("the database's history is not whole: " + name(migration)
                        + (state == MigrationState.IGNORED ? " is missing in it" : " is unknown to this release")
                        + "; restore a backup, and change nothing in it by hand");
            }
            if (state.isApplied() && !migration.isChecksumMatching()) {
                throw new CannotStartException("the database was made by another edition of this release: "
                        + name(migration) + " is not the one that was applied to it");
            }
        }
    }

    private static String name(MigrationInfo migration) {
        return "migration " + migration.getVersion() + " \"" + migration.getDescription() + "\"";
    }
}

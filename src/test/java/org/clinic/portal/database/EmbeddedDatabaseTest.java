package org.clinic.portal.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void whatWasStoredIsThereAtTheNextStart() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            asOwner(database, "create table kept (word text)");
            asOwner(database, "insert into kept values ('still here')");
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(asOwner(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void asksForAPasswordEvenOnLocalhostAndKeepsItToItsOwner() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), DatabaseRoles.APP, "guess"))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("28P01");
            assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#].*trust");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void losesNothingThatWasCommitted() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(asOwner(database, "show fsync")).isEqualTo("on");
            assertThat(asOwner(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotCreate() throws Exception {
        try (var database = EmbeddedDatabase.start(folder);
                var connection =
                        DriverManager.getConnection(database.url(), DatabaseRoles.APP, database.appPassword());
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table mine (id int)"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create temporary table mine (id int)"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void aSecondInstanceIsTurnedAway() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.url()).contains("/portal");
            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessageContaining("another instance is using " + folder);
        }
    }

    private static String asOwner(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.url(), DatabaseRoles.OWNER, database.ownerPassword());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

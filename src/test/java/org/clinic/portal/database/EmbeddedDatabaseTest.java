package org.clinic.portal.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.clinic.portal.testing.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTest {

    /** One for all: only the first start unpacks PostgreSQL and makes a cluster. */
    @TempDir
    static Path folder;

    @Test
    void whatWasStoredIsThereAtTheNextStart() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            asOwner(database, "create table kept as select 'still here' as word");
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(asOwner(database, "select word from kept")).isEqualTo("still here");
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
    void asksForAPasswordEvenOnLocalhost() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            for (var role : new String[] {DatabaseRoles.APP, DatabaseRoles.OWNER, EmbeddedDatabase.SUPERUSER}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.url(), role, "guess"))
                        .extracting(SQLException::getSQLState)
                        .isEqualTo("28P01");
            }
        }
    }

    @Test
    void keepsItsFilesToItsOwnerAndOpensNoSocketFile() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                            .get(4))
                    .as("socket")
                    .isBlank();
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void theApplicationsRoleCannotCreateAnything() throws Exception {
        try (var database = EmbeddedDatabase.start(folder);
                var connection =
                        DriverManager.getConnection(database.url(), DatabaseRoles.APP, database.appPassword());
                var statement = connection.createStatement()) {
            for (var what : new String[] {
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "select lo_create(0)",
                "select lo_creat(-1)",
                "select lo_from_bytea(0, '')"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(what))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theApplicationsRoleSeesNoOtherDatabase() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            for (var other : new String[] {"postgres", "template1"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(
                                database.url().replace("/portal", "/" + other),
                                DatabaseRoles.APP,
                                database.appPassword()))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aSecondInstanceIsTurnedAway() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessageContaining("another instance is using " + folder);
            assertThat(asOwner(database, "select 'untouched'")).isEqualTo("untouched");
        }
    }

    @Test
    void aServerThatOutlivedItsInstanceIsEnded() throws Exception {
        var instance = ChildProcess.of(KilledInstance.class, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(instance.waitFor()).isEqualTo(KilledInstance.EXIT);
        var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(server.isAlive()).isFalse();
            assertThat(asOwner(database, "select word from typed")).isEqualTo("not lost");
        }
    }

    @Test
    void whatAnInterruptedFirstStartLeftIsMadeAnew(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/postgresql.conf"), "");
        Files.writeString(other.resolve("password.new"), "half");

        try (var database = EmbeddedDatabase.start(other)) {
            assertThat(asOwner(database, "select 1")).isEqualTo("1");
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

    /** An instance that writes something and dies without ending its database. */
    static class KilledInstance {

        static final int EXIT = 9;

        public static void main(String[] folder) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(folder[0]));
            asOwner(database, "create table typed as select 'not lost' as word");
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
